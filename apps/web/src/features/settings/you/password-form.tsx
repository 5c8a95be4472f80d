import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { NewPasswordField } from '../../../components/new-password-field';
import { useToast } from '../../../components/toasts';
import { refusedPassword, usePasswordCheck } from '../../../lib/use-password-check';
import { useMessages } from '../../../i18n/use-messages';
import type { Person } from '../../../lib/people.queries';
import { ApiProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import styles from '../settings-form.module.css';
import { changePassword } from '../settings.queries';
import { youMessages } from './you.messages';

/** A new password for oneself; the present one is asked for. */
export function PasswordForm({ user }: { user: Person }) {
  const text = useMessages(youMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const [oldPassword, setOldPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [tried, setTried] = useState(false);
  const oldField = useRef<HTMLInputElement>(null);
  const newField = useRef<HTMLInputElement>(null);
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setOldPassword('');
      setNewPassword('');
      setTried(false);
      toast({ message: text('changed') });
    },
  });
  const { error } = changing;
  const refused = refusedPassword(error);
  const owner = { ...user, organizationName: useSession().organization.name };
  const { faultOf } = usePasswordCheck(owner);
  const isWrong = error instanceof ApiProblem && error.fields.some(({ pointer }) => pointer === '/oldPassword');
  const oldFault = tried && oldPassword === '' ? text('oldMissing') : isWrong ? text('oldWrong') : undefined;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (oldPassword === '') return oldField.current?.focus();
        if (faultOf(newPassword) !== null) return newField.current?.focus();
        changing.mutate({ oldPassword, newPassword });
      }}
    >
      <h2>{text('password')}</h2>
      <p className={styles['hint']}>{text('passwordHint')}</p>
      <input type="email" name="email" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordInput
        ref={oldField}
        name="password"
        autoComplete="current-password"
        label={text('old')}
        error={oldFault}
        value={oldPassword}
        onChange={(event) => {
          setOldPassword(event.currentTarget.value);
          changing.reset();
        }}
      />
      <NewPasswordField
        ref={newField}
        size="sm"
        label={text('fresh')}
        owner={owner}
        tried={tried}
        refused={refused}
        value={newPassword}
        onChange={(value) => {
          setNewPassword(value);
          changing.reset();
        }}
      />
      {changing.isError && !isWrong && refused === null ? <p role="alert">{problemText(error)}</p> : null}
      <div className={styles['actions']}>
        <Button type="submit" variant="default" loading={changing.isPending}>
          {text('change')}
        </Button>
      </div>
    </form>
  );
}
