import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../../../i18n/use-messages';
import { vendorsMessages } from '../vendors.messages';
import { selectionMessages } from '../selection.messages';
import { MOST_SELECTED } from '../use-vendor-selection';
import type { VendorSelection } from '../use-vendor-selection';
import type { VendorSummary } from '../vendors.queries';
import { VendorRow } from './vendor-row';
import styles from './vendor-table.module.css';

const ROW_HEIGHT = 40;
const ROWS_BEYOND_VIEW = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

interface VendorTableProps {
  vendors: readonly VendorSummary[];
  /** Called when the last rows come into sight. */
  onNearEnd: () => void;
  /** Null where nothing can be chosen. */
  selection: VendorSelection | null;
  /** Chooses everything that the list shows, also what was not fetched yet. */
  onChooseAll: () => void;
}

/** Vendors as rows of 40 px (cards on a phone); only the rows in sight are drawn, on paper all that were fetched. j and k or the arrows walk through them, x chooses, Shift with an arrow chooses on the way. */
export function VendorTable({ vendors, onNearEnd, selection, onChooseAll }: VendorTableProps) {
  const choosing = useMessages(selectionMessages);
  const text = useMessages(vendorsMessages);
  const body = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  // oxlint-disable-next-line react/incompatible-library -- a warning for the React compiler, which this project does not use
  const rows = useWindowVirtualizer({
    count: vendors.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: printing ? vendors.length : ROWS_BEYOND_VIEW,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => vendors[index]?.id ?? index,
  });
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= vendors.length - ROWS_BEYOND_VIEW) onNearEnd();
  }, [last, vendors.length, onNearEnd]);

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.dataset['index']);
    if (event.key === 'Escape') return selection?.clear();
    if (event.key === 'x') return selection?.toggle(vendors[index]?.id ?? '', false);
    const step = STEPS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const focusable = event.target instanceof HTMLInputElement ? 'input' : 'a';
    const next = body.current?.querySelector<HTMLElement>(`[data-index="${index + (step ?? 0)}"] ${focusable}`);
    if (step === undefined || next === null || next === undefined) return;
    event.preventDefault();
    next.focus();
    if (event.shiftKey) selection?.extend(vendors[index]?.id ?? '', vendors[index + step]?.id ?? '');
  };

  return (
    <div role="table" aria-label={text('listLabel')} aria-rowcount={vendors.length + 1} className={styles['table']}>
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['columns']}>
          <span role="columnheader" className={styles['name']}>
            {selection === null ? null : (
              <label className={styles['choice']}>
                <input
                  type="checkbox"
                  aria-label={choosing('all', { most: MOST_SELECTED })}
                  checked={selection.ids.size > 0 && vendors.every(({ id }) => selection.ids.has(id))}
                  onChange={(event) => (event.currentTarget.checked ? onChooseAll() : selection.clear())}
                />
              </label>
            )}
            {text('columnName')}
          </span>
          <span role="columnheader">{text('columnTouch')}</span>
          <span role="columnheader">{text('columnRisk')}</span>
          <span role="columnheader">{text('columnReason')}</span>
          <span role="columnheader">{text('columnAssessment')}</span>
          <span role="columnheader">{text('columnOwner')}</span>
          <span role="columnheader">{text('columnReview')}</span>
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the rows' links */}
      <div
        ref={body}
        role="rowgroup"
        className={styles['body']}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={walk}
      >
        {drawn.map((item) => {
          const vendor = vendors[item.index];
          return vendor === undefined ? null : (
            <div
              key={item.key}
              ref={rows.measureElement}
              role="row"
              aria-rowindex={item.index + 2}
              data-index={item.index}
              className={`${styles['columns']} ${styles['row']}`}
              style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
            >
              <VendorRow
                vendor={vendor}
                chosen={selection?.ids.has(vendor.id) ?? null}
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

/** Whether the page is being laid out for paper. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser lays the paper out as soon as the listeners have run.
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
