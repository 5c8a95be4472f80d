import { AUDIT_REQUEST_STATES } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state';
import { FilterLinks } from '../../../components/filter-links';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { auditRequestsQuery } from '../../../lib/audit.queries';
import { useSession } from '../../../session/use-session';
import { auditMessages } from '../audit.messages';
import { readStateFilter } from '../state-filter';
import { RequestTable } from './request-table';

/** The requests of auditors in one state or all, newest first. */
export function Requests() {
  const text = useMessages(auditMessages);
  const { user } = useSession();
  const { state } = readStateFilter({ ...useSearch({ from: '/framed/audit' }) });
  const list = useInfiniteQuery(auditRequestsQuery(state, useAsOf()));
  return (
    <>
      <FilterLinks label={text('filter')}>
        <Link to="/audit" search={{}} activeOptions={{ exact: true }}>
          {text('all')}
        </Link>
        {AUDIT_REQUEST_STATES.map((known) => (
          <Link key={known} to="/audit" search={{ state: known }}>
            {text(`state_${known}`)}
          </Link>
        ))}
      </FilterLinks>
      <Loaded query={list} skeleton={<SkeletonRows rows={4} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <RequestTable requests={items} />;
          if (state !== undefined) return <EmptyState title={text('requestsNoneState')} />;
          return (
            <EmptyState title={text('requestsNone')}>
              {text(user.role === 'auditor' ? 'requestsNoneText' : 'requestsNoneEditors')}
            </EmptyState>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </>
  );
}
