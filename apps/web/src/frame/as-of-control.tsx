import { Popover } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import { useInstantKind } from '../lib/as-of';
import type { AsOf } from '../lib/as-of';
import { asOfMessages } from './as-of.messages';
import styles from './as-of.module.css';
import { AsOfForm } from './as-of-form';
import { useInstantWords } from './instant-words';

/** Says which instant is shown, and opens the choice of another. */
export function AsOfControl({ asOf }: { asOf: AsOf }) {
  const text = useMessages(asOfMessages);
  const { short } = useInstantWords();
  const [opened, setOpened] = useState(false);
  const known = ['past', 'future'].includes(useInstantKind());
  const instant = known && asOf !== undefined ? short(asOf) : '?';
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="var(--shadow-float)"
    >
      <Popover.Target>
        <button
          type="button"
          className={styles['control']}
          aria-label={asOf === undefined ? text('choose') : text('chosen', { instant })}
          onClick={() => setOpened(!opened)}
        >
          <IconClock size={16} aria-hidden="true" />
          <span className={styles['instant']} data-chosen={asOf !== undefined || undefined}>
            {asOf === undefined ? text('now') : instant}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <AsOfForm asOf={known ? asOf : undefined} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
