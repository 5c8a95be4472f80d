import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { EntryForm, EntryPage } from '../../components/entry-page';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { instanceQuery } from '../../lib/instance.queries';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { signIn, welcome } from '../../session/session.queries';
import type { Session } from '../../session/session.queries';
import { DemoPeople } from './demo-people';
import { PasskeySignIn } from './passkey-sign-in';
import styles from './sign-in-page.module.css';
import { signInMessages } from './sign-in.messages';

/** E-mail and password; leads back to the page that was asked for. */
export function SignInPage() {
  const text = useMessages(signInMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const instance = useQuery(instanceQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const emailMissing = email.trim() === '';
  const passwordMissing = password === '';
  const enter = (session: Session): void => router.history.replace(welcome(client, session, next));
  const signingIn = useMutation({ mutationFn: signIn, onSuccess: enter });
  const problem = isProblem(signingIn.error, 401)
    ? text('wrong')
    : isProblem(signingIn.error, 403) && signingIn.error.code === 'access-ended'
      ? text('ended')
      : problemText(signingIn.error);
  return (
    <EntryPage title={text('title')} promise={text('promise')}>
      {instance.data?.awaitsFirstAdministrator && !instance.data.demo ? (
        <p className={styles['note']}>{text('empty')}</p>
      ) : null}
      <EntryForm
        title={text('title')}
        problem={signingIn.isError ? problem : null}
        onSubmit={() => {
          setTried(true);
          if (emailMissing) return emailField.current?.focus();
          if (passwordMissing) return passwordField.current?.focus();
          return signingIn.mutate({ email: email.trim(), password });
        }}
      >
        <TextInput
          ref={emailField}
          size="md"
          type="email"
          name="email"
          required
          autoFocus
          withAsterisk={false}
          autoComplete="username"
          label={text('email')}
          error={tried && emailMissing ? text('emailMissing') : undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          size="md"
          name="password"
          required
          withAsterisk={false}
          autoComplete="current-password"
          label={text('password')}
          error={tried && passwordMissing ? text('passwordMissing') : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signingIn.isPending}>
          {text('submit')}
        </Button>
        <p className={styles['forgotten']}>
          <TextLink to="/forgot-password">{text('forgotten')}</TextLink>
        </p>
      </EntryForm>
      <PasskeySignIn onSignedIn={enter} />
      <DemoPeople onChoose={setEmail} onEntered={enter} />
    </EntryPage>
  );
}
