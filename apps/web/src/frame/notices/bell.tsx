import { Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { noticesMessages } from '../../components/notices.messages';
import { SkeletonRows } from '../../components/skeletons';
import { useMessages } from '../../i18n/use-messages';
import { unreadNoticesQuery } from '../../lib/notices.queries';
import styles from './bell.module.css';

const MOST_COUNTED = 99;

const Panel = lazy(async () => ({ default: (await import('./notice-panel')).NoticePanel }));

/** How much happened that one has not read, as a number and in words, and the newest of it. */
export function Bell() {
  const text = useMessages(noticesMessages);
  const [opened, setOpened] = useState(false);
  const count = useQuery(unreadNoticesQuery).data?.count ?? 0;
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
          className={styles['bell']}
          aria-label={text('bell', { count })}
          onClick={() => setOpened(!opened)}
        >
          <IconBell size={18} stroke={1.6} aria-hidden="true" />
          {count === 0 ? null : (
            <span className={styles['count']}>
              {count > MOST_COUNTED ? text('many', { count: MOST_COUNTED }) : count}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        {/* Takes the focus at once, before there is anything in it that could. */}
        <div tabIndex={-1} data-autofocus className={styles['panel']}>
          <Suspense fallback={<SkeletonRows rows={3} />}>
            <Panel onDone={() => setOpened(false)} />
          </Suspense>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
