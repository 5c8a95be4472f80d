import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { LanguageSwitch } from '../../components/language-switch';
import { Brand } from '../../components/brand';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { sessionQuery, signIn } from '../../session/session.queries';
import { DemoPeople } from './demo-people';
import styles from './sign-in-page.module.css';
import { signInMessages } from './sign-in.messages';

/** E-mail and password; leads back to the page that was asked for. */
export function SignInPage() {
  const text = useMessages(signInMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const emailMissing = email.trim() === '';
  const passwordMissing = password === '';
  const signingIn = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      router.history.replace(next ?? '/');
    },
  });
  useEffect(() => {
    document.title = `${text('title')} · Firebreak`;
  }, [text]);
  return (
    <main className={styles['page']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <Brand size={32} />
          <span className={styles['name']}>Firebreak</span>
          <LanguageSwitch />
        </header>
        <p className={styles['promise']}>{text('promise')}</p>
        <form
          noValidate
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (emailMissing) return emailField.current?.focus();
            if (passwordMissing) return passwordField.current?.focus();
            signingIn.mutate({ email: email.trim(), password });
          }}
        >
          <h1>{text('title')}</h1>
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
          {signingIn.isError ? (
            <p className={styles['problem']} role="alert">
              {isProblem(signingIn.error, 401) ? text('wrong') : problemText(signingIn.error)}
            </p>
          ) : null}
          <Button type="submit" size="md" loading={signingIn.isPending}>
            {text('submit')}
          </Button>
        </form>
        <DemoPeople onChoose={setEmail} />
      </div>
    </main>
  );
}
