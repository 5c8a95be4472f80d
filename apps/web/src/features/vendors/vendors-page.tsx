import { Button } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { PageTitle, PendingTitle } from '../../components/page-title';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { countOf } from '../../lib/total';
import { useMayWrite } from '../../session/use-session';
import { FilterSentence } from './components/filter-sentence';
import { NewVendorDialog } from './components/new-vendor-dialog';
import { SelectionBar } from './components/selection-bar';
import { VendorTable } from './components/vendor-table';
import { MOST_SELECTED, useVendorSelection } from './use-vendor-selection';
import { readVendorFilters } from './vendor-filters';
import { vendorsMessages } from './vendors.messages';
import { vendorsQuery } from './vendors.queries';

/** The register: every vendor that the sentence in the address describes, worst first. */
export function VendorsPage() {
  const text = useMessages(vendorsMessages);
  // Read again: the router lets what its check refused through from the address.
  const search = useSearch({ from: '/framed/vendors' });
  const filters = useMemo(() => readVendorFilters({ ...search }), [search]);
  const mayWrite = useMayWrite();
  const asOf = useAsOf();
  const [adding, setAdding] = useState(false);
  const list = useInfiniteQuery(vendorsQuery(filters, asOf));
  const total = list.data?.pages[0]?.total;
  const vendors = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const selection = useVendorSelection(vendors);
  const chooseAll = async () => {
    let { data, hasNextPage } = list;
    while (hasNextPage && (data?.pages.flatMap((page) => page.items).length ?? 0) < MOST_SELECTED)
      ({ data, hasNextPage } = await list.fetchNextPage());
    selection.choose(data?.pages.flatMap((page) => page.items.map(({ id }) => id)) ?? []);
  };
  const filtered = Object.keys(filters).some((key) => key !== 'sort');
  const addButton = mayWrite ? (
    <>
      <Button
        renderRoot={(props) => <Link {...props} to="/vendors/import" />}
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden="true" />}
      >
        {text('importList')}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
        {text('add')}
      </Button>
    </>
  ) : null;
  return (
    <div data-full-width>
      <PageTitle
        tab={text('tab')}
        title={
          total === undefined ? (
            <PendingTitle failed={list.isError} title={text('tab')} width="10ch" />
          ) : (
            text('count', { count: countOf(total), exact: String(typeof total === 'number') })
          )
        }
      >
        {addButton}
      </PageTitle>
      <FilterSentence filters={filters} />
      <Loaded query={list} skeleton={<SkeletonRows rows={14} />}>
        {() => {
          if (vendors.length > 0) {
            return (
              <VendorTable
                vendors={vendors}
                selection={mayWrite ? selection : null}
                onChooseAll={() => void chooseAll()}
                onNearEnd={() => {
                  if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
                }}
              />
            );
          }
          if (asOf !== undefined && !filtered) return <EmptyState title={text('emptyThen')} />;
          return filtered ? (
            <EmptyState title={text('emptyTitle')} action={<TextLink to="/vendors">{text('clear')}</TextLink>}>
              {text('emptyText')}
            </EmptyState>
          ) : (
            <EmptyState title={text('firstTitle')} action={addButton}>
              {text('firstText')}
            </EmptyState>
          );
        }}
      </Loaded>
      {mayWrite ? <SelectionBar selection={selection} onChooseAll={() => void chooseAll()} /> : null}
      <NewVendorDialog opened={adding} onClose={() => setAdding(false)} />
    </div>
  );
}
