import { Button } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages';
import { editingMessages } from '../editing.messages';
import { DOT } from '../../../lib/dot';
import styles from './changed-meanwhile.module.css';

interface ChangedMeanwhileProps {
  /** `stale`: somebody was faster. `loaded`: their version is beneath the person's entries now. */
  state: 'stale' | 'loaded';
  /** What the others changed, by name. */
  fields: readonly string[];
  busy: boolean;
  onLoad: () => void;
}

/** Says that somebody else was faster, and brings their version under what the person has entered. */
export function ChangedMeanwhile({ state, fields, busy, onLoad }: ChangedMeanwhileProps) {
  const text = useMessages(editingMessages);
  return (
    <div className={styles['notice']} role="alert">
      {state === 'stale' ? (
        <>
          <p>{text('stale')}</p>
          <Button variant="default" size="xs" loading={busy} onClick={onLoad}>
            {text('loadNew')}
          </Button>
        </>
      ) : (
        <p>{fields.length === 0 ? text('loadedSame') : text('loaded', { fields: fields.join(DOT) })}</p>
      )}
    </div>
  );
}
