import type { VendorColumn, VendorSort } from '@firebreak/domain';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import type { Total } from '../../../lib/total';
import { usePrinting } from '../use-printing';
import { useRowKeys } from '../use-row-keys';
import { isChosen } from '../use-vendor-selection';
import type { VendorSelection } from '../use-vendor-selection';
import { fittingColumns, tracksOf } from '../vendor-columns';
import { vendorsMessages } from '../vendors.messages';
import type { VendorSummary } from '../vendors.queries';
import { wordsOf } from './marked-text';
import { TableHead } from './table-head';
import { VendorRow } from './vendor-row';
import styles from './vendor-table.module.css';

const ROW_HEIGHT = 40;
const ROWS_BEYOND_VIEW = 6;
/** Rows before the end at which the next page is fetched, so that nobody scrolls faster than it comes. */
const ROWS_BEFORE_END = 60;

interface VendorTableProps {
  vendors: readonly VendorSummary[];
  /** How many there are in all, fetched or not. */
  total: Total;
  columns: readonly VendorColumn[];
  sort: VendorSort;
  onSort: (sort: VendorSort) => void;
  q: string | undefined;
  /** Called when the last rows come into sight. */
  onNearEnd: () => void;
  /** Null where nothing can be chosen. */
  selection: VendorSelection | null;
}

/**
 * Vendors as rows of 40 px with as many of the columns as find room (cards on a phone). Only the rows in sight are drawn,
 * and the one that has the focus; on paper all that were fetched.
 */
export function VendorTable({ vendors, total, columns, sort, onSort, q, onNearEnd, selection }: VendorTableProps) {
  const text = useMessages(vendorsMessages);
  const { ref: sized, width } = useElementSize();
  const isOfCards = useMediaQuery('(max-width: 720px)');
  const body = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const [focused, setFocused] = useState<number | null>(null);
  const shown = useMemo(() => (isOfCards ? columns : fittingColumns(columns, width)), [isOfCards, columns, width]);
  const words = useMemo(() => wordsOf(q), [q]);
  // oxlint-disable-next-line react/incompatible-library -- a warning for the React compiler, which this project does not use
  const rows = useWindowVirtualizer({
    count: vendors.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: printing ? vendors.length : ROWS_BEYOND_VIEW,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => vendors[index]?.id ?? index,
    // A row that has the focus stays drawn, however far it is scrolled away.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(focused === null ? [] : [focused])])]
        .filter((index) => index < range.count)
        .toSorted((a, b) => a - b),
  });
  const onKeyDown = useRowKeys({ vendors, selection, body, scrollTo: (index) => rows.scrollToIndex(index) });
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => {
    if (last >= vendors.length - ROWS_BEFORE_END) onNearEnd();
  }, [last, vendors.length, onNearEnd]);
  const tracks = { '--columns': tracksOf(shown) } as CSSProperties;
  return (
    <div
      ref={sized}
      role="table"
      aria-label={text('listLabel')}
      aria-rowcount={typeof total === 'number' ? total + 1 : -1}
      className={styles['table']}
      style={tracks}
    >
      <TableHead
        columns={shown}
        sort={sort}
        onSort={onSort}
        selection={selection}
        isAllChosen={selection !== null && vendors.every(({ id }) => isChosen(selection, id))}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the rows' links */}
      <div
        ref={body}
        role="rowgroup"
        className={styles['body']}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setFocused(Number(target.closest<HTMLElement>('[data-index]')?.dataset['index']))}
        onBlur={() => setFocused(null)}
      >
        {rows.getVirtualItems().map((item) => {
          const vendor = vendors[item.index];
          return vendor === undefined ? null : (
            <div
              key={item.key}
              ref={rows.measureElement}
              role="row"
              aria-rowindex={item.index + 2}
              data-index={item.index}
              data-chosen={(selection !== null && isChosen(selection, vendor.id)) || undefined}
              className={`${styles['columns']} ${styles['row']}`}
              style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
            >
              <VendorRow
                vendor={vendor}
                columns={shown}
                words={words}
                chosen={selection === null ? null : isChosen(selection, vendor.id)}
                onToggle={selection?.toggle ?? nothing}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function nothing(): void {
  // Where nothing can be chosen there is no box.
}
