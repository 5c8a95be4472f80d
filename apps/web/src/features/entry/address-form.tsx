import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { EntryForm, EntryNotice } from '../../components/entry-page';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { entryMessages } from './entry.messages';

interface AddressFormProps {
  title: string;
  lead: string;
  /** The way back, below the button. */
  back: ReactNode;
  /** Has a mail sent to the address. */
  ask: (email: string) => Promise<void>;
  /** What is said when it is on its way. */
  sent: (email: string) => string;
}

/** Asks for a mail address to which a link is sent. */
export function AddressForm({ title, lead, back, ask, sent }: AddressFormProps) {
  const text = useMessages(entryMessages);
  const problemText = useProblemText();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asking = useMutation({ mutationFn: ask });
  const address = email.trim();
  const isOdd = isProblem(asking.error, 422);
  const fault = tried && address === '' ? text('emailMissing') : isOdd ? text('emailOdd') : undefined;
  if (asking.isSuccess) {
    return (
      <EntryNotice title={text('sentTitle')} action={back}>
        {sent(address)}
      </EntryNotice>
    );
  }
  return (
    <EntryForm
      title={title}
      lead={lead}
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
  );
}
