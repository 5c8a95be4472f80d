import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { MoreButton } from '../../components/more-button';
import { PageTitle, PendingTitle } from '../../components/page-title';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { countOf } from '../../lib/total';
import { useSession } from '../../session/use-session';
import { JobTable } from './job-table';
import { jobsMessages } from './jobs.messages';
import { jobsQuery } from './jobs.queries';

/** What is done in the background and is not done yet, for administrators. */
export function JobsPage() {
  const text = useMessages(jobsMessages);
  const { user } = useSession();
  const isAdmin = user.role === 'admin';
  const list = useInfiniteQuery({ ...jobsQuery, enabled: isAdmin });
  const total = list.data?.pages[0]?.total;
  if (!isAdmin) {
    return (
      <>
        <PageTitle title={text('tab')} tab={text('tab')} />
        <EmptyState title={text('adminsOnly')} />
      </>
    );
  }
  return (
    <>
      <PageTitle
        tab={text('tab')}
        title={
          total === undefined ? (
            <PendingTitle failed={list.isError} title={text('tab')} width="12ch" />
          ) : (
            text('title', { count: countOf(total), exact: String(typeof total === 'number') })
          )
        }
        lead={text('lead')}
      >
        <TextLink to="/settings/outbox">{text('outbox')}</TextLink>
      </PageTitle>
      <Loaded query={list} skeleton={<SkeletonRows rows={6} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <JobTable jobs={items} />;
          return <EmptyState title={text('emptyTitle')}>{text('emptyText')}</EmptyState>;
        }}
      </Loaded>
      <MoreButton list={list} />
    </>
  );
}
