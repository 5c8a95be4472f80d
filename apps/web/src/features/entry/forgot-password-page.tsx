import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { EntryForm, EntryNotice, EntryPage } from '../../components/entry-page';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { entryMessages } from './entry.messages';
import { askForReset } from './entry.queries';

/** Asks for a mail with a link to a new password, and says the same whoever the address means. */
export function ForgotPasswordPage() {
  const text = useMessages(entryMessages);
  const problemText = useProblemText();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asking = useMutation({ mutationFn: askForReset });
  const address = email.trim();
  const isOdd = isProblem(asking.error, 422);
  const fault = tried && address === '' ? text('emailMissing') : isOdd ? text('emailOdd') : undefined;
  const back = <TextLink to="/sign-in">{text('toSignIn')}</TextLink>;
  if (asking.isSuccess) {
    return (
      <EntryPage title={text('sentTitle')}>
        <EntryNotice title={text('sentTitle')} action={back}>
          {text('sentText', { email: address })}
        </EntryNotice>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={text('forgotTitle')}>
      <EntryForm
        title={text('forgotTitle')}
        lead={text('forgotLead')}
        problem={asking.isError && !isOdd ? problemText(asking.error) : null}
        onSubmit={() => {
          setTried(true);
          if (address === '') return field.current?.focus();
          return asking.mutate(address);
        }}
      >
        <TextInput
          ref={field}
          size="md"
          type="email"
          name="email"
          required
          autoFocus
          withAsterisk={false}
          autoComplete="username"
          label={text('email')}
          error={fault}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            asking.reset();
          }}
        />
        <Button type="submit" size="md" loading={asking.isPending}>
          {text('send')}
        </Button>
        <p>{back}</p>
      </EntryForm>
    </EntryPage>
  );
}
