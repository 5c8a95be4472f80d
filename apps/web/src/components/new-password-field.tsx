import { isPersonalPassword, passwordIssue } from '@firebreak/domain';
import type { PasswordIssue } from '@firebreak/domain';
import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';
import { useMessages } from '../i18n/use-messages';
import { newPasswordMessages } from './new-password.messages';

/** Whose password it is to be; it must be more than these. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** What is wrong with a new password, as the server would say it too; null when nothing is. */
export function newPasswordFault(password: string, owner: PasswordOwner): PasswordIssue | 'missing' | null {
  if (password === '') return 'missing';
  return passwordIssue(password) ?? (isPersonalPassword(password, owner) ? 'too-personal' : null);
}

interface NewPasswordFieldProps {
  label: string;
  value: string;
  owner: PasswordOwner;
  /** Whether a fault is shown by now. */
  tried: boolean;
  size?: 'sm' | 'md';
  ref?: Ref<HTMLInputElement>;
  onChange: (value: string) => void;
}

/** A field for a new password that says what makes a good one. */
export function NewPasswordField({ label, value, owner, tried, size = 'md', ref, onChange }: NewPasswordFieldProps) {
  const text = useMessages(newPasswordMessages);
  const fault = tried ? newPasswordFault(value, owner) : null;
  return (
    <PasswordInput
      ref={ref}
      size={size}
      name="new-password"
      required
      withAsterisk={false}
      autoComplete="new-password"
      label={label}
      description={text('hint')}
      error={fault === null ? undefined : text(fault, { length: Array.from(value).length })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
