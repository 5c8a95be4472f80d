import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { entryRowsMessages } from './entry-rows.messages';
import styles from './entry-rows.module.css';

interface EntryRowsProps<Entry> {
  entries: readonly Entry[];
  renderWords: (entry: Entry) => ReactNode;
  mayChange: boolean;
  onEdit: (entry: Entry) => void;
  onRemove: (entry: Entry) => void;
}

/** What is kept with a vendor, a row each, with what can be done with it. */
export function EntryRows<Entry extends { readonly id: string; readonly name: string }>({
  entries,
  renderWords,
  mayChange,
  onEdit,
  onRemove,
}: EntryRowsProps<Entry>) {
  const text = useMessages(entryRowsMessages);
  return (
    <ul className={styles['rows']}>
      {entries.map((entry) => (
        <li key={entry.id}>
          {renderWords(entry)}
          {mayChange ? (
            <span className={styles['acts']}>
              <button type="button" aria-label={text('editNamed', { name: entry.name })} onClick={() => onEdit(entry)}>
                {text('edit')}
              </button>
              <button
                type="button"
                aria-label={text('removeNamed', { name: entry.name })}
                onClick={() => onRemove(entry)}
              >
                {text('remove')}
              </button>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
