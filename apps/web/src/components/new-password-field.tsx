import type { PasswordIssue, PasswordOwner } from '@firebreak/domain';
import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';
import { useMessages } from '../i18n/use-messages';
import styles from './new-password-field.module.css';
import { newPasswordMessages } from './new-password.messages';
import { usePasswordCheck } from '../lib/use-password-check';

interface NewPasswordFieldProps {
  label: string;
  value: string;
  /** Whose password it is to be; it must be more than these. */
  owner: PasswordOwner;
  /** Whether a fault is shown by now. */
  tried: boolean;
  /** What the server found wrong with this very password. */
  refused?: PasswordIssue | null;
  size?: 'sm' | 'md';
  ref?: Ref<HTMLInputElement>;
  onChange: (value: string) => void;
}

/** A field for a new password that says what makes a good one, and how good this one is. */
export function NewPasswordField({
  label,
  value,
  owner,
  tried,
  refused = null,
  size = 'md',
  ref,
  onChange,
}: NewPasswordFieldProps) {
  const text = useMessages(newPasswordMessages);
  const { faultOf } = usePasswordCheck(owner);
  const fault = tried ? (faultOf(value) ?? refused) : null;
  return (
    <div>
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
      <StrengthLine password={value} owner={owner} />
    </div>
  );
}

/** How long a guesser would need, in words and as one to three bars; told to whoever does not see it when it changes. */
function StrengthLine({ password, owner }: { password: string; owner: PasswordOwner }) {
  const text = useMessages(newPasswordMessages);
  const { strengthOf } = usePasswordCheck(owner);
  const strength = strengthOf(password);
  return (
    <p className={styles['strength']} data-strength={strength ?? undefined} role="status">
      {strength === null ? null : (
        <>
          <span className={styles['bars']} aria-hidden="true">
            <span />
            <span />
            <span />
          </span>
          {text(strength)}
        </>
      )}
    </p>
  );
}
