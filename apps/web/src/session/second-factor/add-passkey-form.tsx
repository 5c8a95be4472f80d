import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useProblemText } from '../../lib/use-problem-text';
import type { AddFormProps } from './factor-name-field';
import { FactorNameField } from './factor-name-field';
import { createPasskey, passkeyFault } from './passkeys';
import { secondFactorMessages } from './second-factor.messages';
import styles from './second-factor.module.css';
import { addPasskey, questionForNewPasskey } from './second-factor.queries';

/** Asks for a name, then has the device make a passkey. */
export function AddPasskeyForm({ onAdded, onCancel }: AddFormProps) {
  const text = useMessages(secondFactorMessages);
  const problemText = useProblemText();
  const [name, setName] = useState(text('deviceDefault'));
  const adding = useMutation({
    mutationFn: async () => addPasskey(await createPasskey(await questionForNewPasskey(), name.trim())),
    onSuccess: onAdded,
  });
  const fault = passkeyFault(adding.error);
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') adding.mutate();
      }}
    >
      <FactorNameField label={text('deviceName')} value={name} onChange={setName} />
      <p className={styles['hint']}>{text('passkeyHint')}</p>
      {adding.isError ? <p role="alert">{fault === null ? problemText(adding.error) : text(fault)}</p> : null}
      <div className={styles['actions']}>
        <Button type="submit" loading={adding.isPending}>
          {text('addPasskey')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
