import { Button } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { PageTitle, PendingTitle } from '../../components/page-title';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { countOf } from '../../lib/total';
import { useMayWrite } from '../../session/use-session';
import { SelectionBar } from './acts/selection-bar';
import { useVendorActs } from './acts/use-vendor-acts';
import { ColumnsMenu } from './components/columns-menu';
import { FilterSentence } from './components/filter-sentence';
import { KeysDialog } from './components/keys-dialog';
import styles from './components/list-tools.module.css';
import { NewVendorDialog } from './components/new-vendor-dialog';
import { SearchField } from './components/search-field';
import { VendorTable } from './components/vendor-table';
import { keysMessages } from './keys.messages';
import { useListKeys } from './use-list-keys';
import { useVendorSelection } from './use-vendor-selection';
import { columnsOf, columnsText, filtersOf, readVendorSearch } from './vendor-filters';
import type { VendorSearch } from './vendor-filters';
import { vendorsMessages } from './vendors.messages';
import { vendorsQuery } from './vendors.queries';
import { ViewBar } from './views/view-bar';

/** The hash under which the page opens with the form for a new vendor. */
const ADDING = 'new';

/** The register: every vendor that the sentence in the address describes, worst first. */
export function VendorsPage() {
  const text = useMessages(vendorsMessages);
  const keys = useMessages(keysMessages);
  // Read again: the router lets what its check refused through from the address.
  const address = useSearch({ from: '/framed/vendors' });
  const search = useMemo(() => readVendorSearch({ ...address }), [address]);
  const filters = useMemo(() => filtersOf(search), [search]);
  const columns = useMemo(() => columnsOf({ columns: search.columns }), [search.columns]);
  const adding = useLocation({ select: ({ hash }) => hash === ADDING });
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const asOf = useAsOf();
  const [helping, setHelping] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const list = useInfiniteQuery(vendorsQuery(filters, search.sort, asOf));
  const total = list.data?.pages[0]?.total;
  const vendors = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const selection = useVendorSelection(vendors, filters);
  const acts = useVendorActs();
  const change = useCallback(
    (next: Partial<VendorSearch>) =>
      void navigate({ to: '/vendors', search: (now) => readVendorSearch({ ...now, ...next }), replace: true }),
    [navigate],
  );
  const onSearch = useCallback((q: string | undefined) => change({ q }), [change]);
  const setAdding = (isAdding: boolean) =>
    void navigate({ to: '/vendors', search, hash: isAdding ? ADDING : '', replace: true });
  useListKeys({
    onSearch: useCallback(() => searchField.current?.select(), []),
    onHelp: useCallback(() => setHelping(true), []),
  });
  const fetchIds = async () => {
    let { data, hasNextPage } = list;
    while (hasNextPage) ({ data, hasNextPage } = await list.fetchNextPage());
    return data?.pages.flatMap((page) => page.items.map(({ id }) => id)) ?? [];
  };
  const filtered = Object.keys(filters).length > 0;
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
      <ViewBar search={search} />
      <div className={styles['tools']}>
        <SearchField ref={searchField} q={search.q} onSearch={onSearch} />
        <FilterSentence search={search} />
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => setHelping(true)}>
            {keys('button')}
          </Button>
          <ColumnsMenu
            columns={columns}
            onChange={(chosen) => change({ columns: chosen === undefined ? undefined : columnsText(chosen) })}
          />
        </div>
      </div>
      <div className={styles['list']}>
        {/* Below the rows to the eye, before them to the keyboard. */}
        {mayWrite ? (
          <SelectionBar selection={selection} filters={filters} total={total ?? 0} acts={acts} fetchIds={fetchIds} />
        ) : null}
        <div className={styles['rows']}>
          <Loaded query={list} skeleton={<SkeletonRows rows={14} />}>
            {() => {
              if (vendors.length > 0 && total !== undefined) {
                return (
                  <VendorTable
                    vendors={vendors}
                    total={total}
                    columns={columns}
                    sort={search.sort ?? '-risk'}
                    onSort={(sort) => change({ sort })}
                    q={search.q}
                    selection={mayWrite ? selection : null}
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
        </div>
      </div>
      <NewVendorDialog opened={mayWrite && adding} onClose={() => setAdding(false)} />
      <KeysDialog opened={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
