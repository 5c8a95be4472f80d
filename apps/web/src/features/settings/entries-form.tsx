import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useProblemText } from '../../lib/use-problem-text';
import styles from './settings-form.module.css';
import { settingsMessages } from './settings.messages';

interface EntriesFormProps {
  /** What was touched; nothing can be saved before. */
  entries: object;
  isComplete: boolean;
  saving: { error: Error | null; isPending: boolean; mutate: () => void };
  /** A field says already why the last try failed. */
  isFieldRefused?: boolean;
  save?: string;
  children: ReactNode;
}

/** A form of which only what was touched is saved. */
export function EntriesForm({ entries, isComplete, saving, isFieldRefused = false, save, children }: EntriesFormProps) {
  const shared = useMessages(settingsMessages);
  const problemText = useProblemText();
  const isTouched = Object.keys(entries).length > 0;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && isTouched) saving.mutate();
      }}
    >
      {children}
      {saving.error === null || isFieldRefused ? null : <p role="alert">{problemText(saving.error)}</p>}
      <div className={styles['actions']}>
        <Button type="submit" loading={saving.isPending} disabled={!isTouched}>
          {save ?? shared('save')}
        </Button>
      </div>
    </form>
  );
}
