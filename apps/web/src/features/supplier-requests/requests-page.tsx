import { nameOf, SUPPLIER_REQUEST_STATUSES } from '@firebreak/domain';
import { Button } from '@mantine/core';
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
import { supplierRequestsQuery } from '../../lib/supplier-requests.queries';
import { countOf } from '../../lib/total';
import { useMayWrite } from '../../session/use-session';
import { RequestTable } from './components/request-table';
import { readRequestFilters } from './request-filters';
import { requestsMessages } from './requests.messages';

/** Suppliers that somebody in the firm asks for before they are bought. */
export function RequestsPage() {
  const text = useMessages(requestsMessages);
  const locale = useLocale();
  const mayWrite = useMayWrite();
  // Read again: the router lets what its check refused through from the address.
  const { status } = readRequestFilters({ ...useSearch({ from: '/framed/requests' }) });
  const list = useInfiniteQuery(supplierRequestsQuery(status, useAsOf()));
  const total = list.data?.pages[0]?.total;
  return (
    <>
      <PageTitle
        tab={text('tab')}
        title={
          total === undefined ? (
            <PendingTitle failed={list.isError} title={text('tab')} width="16ch" />
          ) : (
            text('title', { count: countOf(total) })
          )
        }
        lead={text('lead')}
      >
        {mayWrite ? (
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/requests/new" />}>
            {text('ask')}
          </Button>
        ) : null}
      </PageTitle>
      <FilterLinks label={text('filter')}>
        <Link to="/requests" search={{}} activeOptions={{ exact: true }}>
          {text('all')}
        </Link>
        {SUPPLIER_REQUEST_STATUSES.map((known) => (
          <Link key={known} to="/requests" search={{ status: known }}>
            {nameOf('supplierRequestStatus', known, locale)}
          </Link>
        ))}
      </FilterLinks>
      <Loaded query={list} skeleton={<SkeletonRows rows={6} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <RequestTable requests={items} />;
          return status === undefined ? (
            <EmptyState
              title={text('emptyTitle')}
              action={<TextLink to="/settings/organization">{text('emptyAction')}</TextLink>}
            >
              {text('emptyText')}
            </EmptyState>
          ) : (
            <EmptyState title={text('emptyFilteredTitle')} />
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </>
  );
}
