import { DAYS_READ_NOTICES_ARE_KEPT } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { Loaded } from '../../components/loaded';
import { MoreButton } from '../../components/more-button';
import { NoticeList } from '../../components/notice-list';
import { noticesMessages } from '../../components/notices.messages';
import { PageTitle } from '../../components/page-title';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useToast } from '../../components/toasts';
import { useMessages } from '../../i18n/use-messages';
import { groupByDay } from '../../lib/group-by-day';
import { noticesQuery, unreadNoticesQuery } from '../../lib/notices.queries';
import type { NoticeItem } from '../../lib/notices.queries';
import { useMarkNotices } from '../../lib/use-mark-notices';
import styles from './notices-page.module.css';
import { readNoticeFilters } from './notice-filters';

/** Everything that one was told of, by day; what is unread first of all. */
export function NoticesPage() {
  const text = useMessages(noticesMessages);
  const toast = useToast();
  const { all = false } = readNoticeFilters({ ...useSearch({ from: '/framed/notices' }) });
  const list = useInfiniteQuery(noticesQuery(!all));
  const unread = useQuery(unreadNoticesQuery).data?.count ?? 0;
  const marking = useMarkNotices();
  const markAll = (): void =>
    marking.mutate(
      { read: true },
      {
        onSuccess: ({ readAt, count }) =>
          toast({
            message: text('markedAll', { count }),
            ...(readAt === null ? {} : { undo: () => marking.mutate({ read: false, readAt }) }),
          }),
      },
    );
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={text('lead', { days: DAYS_READ_NOTICES_ARE_KEPT })}>
        <Button variant="default" disabled={unread === 0} loading={marking.isPending} onClick={markAll}>
          {text('markAll')}
        </Button>
      </PageTitle>
      <div className={styles['head']}>
        <FilterLinks label={text('filter')}>
          <Link to="/notices" search={{}} activeOptions={{ exact: true }}>
            {text('unread')}
          </Link>
          <Link to="/notices" search={{ all: true }}>
            {text('all')}
          </Link>
        </FilterLinks>
        <TextLink to="/settings/notices">{text('choose')}</TextLink>
      </div>
      <Loaded query={list} skeleton={<SkeletonRows rows={10} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0)
            return (
              <NoticeDays
                notices={items}
                onOpen={({ id, read }) => (read ? undefined : marking.mutate({ read: true, ids: [id] }))}
                onMark={({ id }, read) => marking.mutate({ read, ids: [id] })}
              />
            );
          return all ? (
            <EmptyState title={text('nothing')}>{text('nothingUnreadText')}</EmptyState>
          ) : (
            <EmptyState
              title={text('nothingUnread')}
              action={
                <TextLink to="/notices" search={{ all: true }}>
                  {text('seeAll')}
                </TextLink>
              }
            >
              {text('nothingUnreadText')}
            </EmptyState>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </>
  );
}

interface NoticeDaysProps {
  notices: readonly NoticeItem[];
  onOpen: (notice: NoticeItem) => void;
  onMark: (notice: NoticeItem, read: boolean) => void;
}

/** Under the day of the reader's time zone on which each happened. */
function NoticeDays({ notices, onOpen, onMark }: NoticeDaysProps) {
  const intl = useIntl();
  return groupByDay(notices, ({ occurredAt }) => occurredAt).map(({ day, items: ofDay }) => (
    <section key={day} className={styles['day']} aria-label={day}>
      <h2 className={styles['dayName']}>
        {intl.formatDate(ofDay[0]?.occurredAt, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
      </h2>
      <NoticeList notices={ofDay} onOpen={onOpen} onMark={onMark} />
    </section>
  ));
}
