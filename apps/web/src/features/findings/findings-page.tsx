import { FINDING_STATUSES, nameOf } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { Loaded } from '../../components/loaded';
import { MoreButton } from '../../components/more-button';
import { PageTitle, PendingTitle } from '../../components/page-title';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { countOf } from '../../lib/total';
import { useSession } from '../../session/use-session';
import { FindingTable } from './components/finding-table';
import { ACCEPTANCE_NEEDS, readFindingFilters } from '../../lib/finding-filters';
import { findingsMessages } from './findings.messages';
import { findingsQuery } from '../../lib/findings.queries';
import { sentenceGap } from '../../i18n/joining';
import styles from './findings-page.module.css';

/** What must get better at vendors: by when, and who sees to it. */
export function FindingsPage() {
  const text = useMessages(findingsMessages);
  const locale = useLocale();
  const { user } = useSession();
  // Read again: the router lets what its check refused through from the address.
  const filters = readFindingFilters({ ...useSearch({ from: '/framed/findings' }) });
  const { vendorId, assessmentId, ...within } = filters;
  const whose = {
    ...(vendorId === undefined ? {} : { vendorId }),
    ...(assessmentId === undefined ? {} : { assessmentId }),
  };
  const isFiltered = Object.keys(filters).length > 0;
  const list = useInfiniteQuery(findingsQuery(filters, useAsOf()));
  const total = list.data?.pages[0]?.total;
  const vendorName = list.data?.pages[0]?.items[0]?.vendor.name;
  return (
    <>
      <PageTitle
        tab={text('tab')}
        title={
          total === undefined ? (
            <PendingTitle failed={list.isError} title={text('tab')} width="16ch" />
          ) : (
            text(isFiltered ? 'titleFiltered' : 'title', {
              count: countOf(total),
              exact: String(typeof total === 'number'),
            })
          )
        }
        lead={text('lead')}
      />
      <FilterLinks label={text('filter')}>
        <Link to="/findings" search={whose} activeOptions={{ exact: true }}>
          {text('all')}
        </Link>
        <Link to="/findings" search={{ ...whose, ownerId: user.id }}>
          {text('mine')}
        </Link>
        <Link to="/findings" search={{ ...whose, overdue: true }}>
          {text('overdue')}
        </Link>
        {ACCEPTANCE_NEEDS.map((acceptance) => (
          <Link key={acceptance} to="/findings" search={{ ...whose, acceptance }}>
            {text(acceptance)}
          </Link>
        ))}
        {FINDING_STATUSES.map((status) => (
          <Link key={status} to="/findings" search={{ ...whose, status }}>
            {nameOf('findingStatus', status, locale)}
          </Link>
        ))}
      </FilterLinks>
      {vendorId === undefined && assessmentId === undefined ? null : (
        <p className={styles['whose']}>
          {assessmentId !== undefined
            ? text('ofAssessment')
            : vendorName === undefined
              ? text('ofOne')
              : text('ofVendor', { vendor: vendorName })}
          {sentenceGap(locale)}
          <TextLink to="/findings" search={within}>
            {text('everywhere')}
          </TextLink>
        </p>
      )}
      <Loaded query={list} skeleton={<SkeletonRows rows={10} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <FindingTable findings={items} />;
          return isFiltered ? (
            <EmptyState title={text('emptyFilteredTitle')} />
          ) : (
            <EmptyState
              title={text('emptyTitle')}
              action={
                <TextLink to="/assessments" search={{ status: 'submitted' }}>
                  {text('emptyAction')}
                </TextLink>
              }
            >
              {text('emptyText')}
            </EmptyState>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </>
  );
}
