import { Modal } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages';
import { keysMessages } from '../keys.messages';
import styles from './list-tools.module.css';

const KEYS = [
  ['walk', ['j', 'k', '↓', '↑']],
  ['open', ['Enter']],
  ['choose', ['x']],
  ['extend', ['Shift ↓', 'Shift ↑']],
  ['search', ['/']],
  ['palette', ['Ctrl K', '⌘K']],
  ['undo', ['Ctrl Z', '⌘Z']],
  ['leave', ['Esc']],
  ['help', ['?']],
] as const;

/** The keys of the vendor list. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useMessages(keysMessages);
  return (
    <Modal opened={opened} onClose={onClose} title={text('title')} closeButtonProps={{ 'aria-label': text('close') }}>
      <dl className={styles['keys']}>
        {KEYS.map(([what, keys]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles['key']}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text(what)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
