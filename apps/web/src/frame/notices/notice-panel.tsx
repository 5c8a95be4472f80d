import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { NoticeList } from '../../components/notice-list';
import { noticesMessages } from '../../components/notices.messages';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { newestNoticesQuery } from '../../lib/notices.queries';
import { useMarkNotices } from '../../lib/use-mark-notices';
import styles from './bell.module.css';

const SHOWN = 6;

/** The newest of what is unread; opening one marks it as read. */
export function NoticePanel({ onDone }: { onDone: () => void }) {
  const text = useMessages(noticesMessages);
  const newest = useQuery(newestNoticesQuery(SHOWN));
  const marking = useMarkNotices();
  return (
    <section aria-label={text('title')}>
      <Loaded query={newest} skeleton={<SkeletonRows rows={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('nothingUnread')}>{text('nothingUnreadText')}</EmptyState>
          ) : (
            <NoticeList
              dated
              notices={items}
              onOpen={({ id }) => {
                marking.mutate({ read: true, ids: [id] });
                onDone();
              }}
            />
          )
        }
      </Loaded>
      <p className={styles['foot']}>
        <TextLink to="/notices" onClick={onDone}>
          {text('seeAll')}
        </TextLink>
        <TextLink to="/settings/notices" onClick={onDone}>
          {text('choose')}
        </TextLink>
      </p>
    </section>
  );
}
