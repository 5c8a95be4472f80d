import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../../../i18n/use-messages';
import { beginSendingList } from '../../../lib/sending-list';
import { MOST_SELECTED } from '../use-vendor-selection';
import type { VendorSelection } from '../use-vendor-selection';
import { selectionMessages } from '../selection.messages';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  selection: VendorSelection;
  /** Chooses everything that the list shows. */
  onChooseAll: () => void;
}

/** What can be done with the chosen vendors; at the window's foot for as long as any is chosen. */
export function SelectionBar({ selection, onChooseAll }: SelectionBarProps) {
  const text = useMessages(selectionMessages);
  const navigate = useNavigate();
  const count = selection.ids.size;
  return (
    <div role="region" aria-label={text('region')} className={styles['place']}>
      <p role="status" className={count === 0 ? styles['hidden'] : styles['words']}>
        {count === 0 ? '' : text('count', { count })}
        {selection.isFull ? ` ${text('full', { most: MOST_SELECTED })}` : ''}
      </p>
      {count === 0 ? null : (
        <div className={styles['actions']}>
          {count === MOST_SELECTED ? null : (
            <Button variant="default" onClick={onChooseAll}>
              {text('chooseAll')}
            </Button>
          )}
          <Button variant="default" onClick={selection.clear}>
            {text('clear')}
          </Button>
          <Button
            onClick={() =>
              void navigate({ to: '/vendors/send/$listId', params: { listId: beginSendingList([...selection.ids]) } })
            }
          >
            {text('send')}
          </Button>
        </div>
      )}
    </div>
  );
}
