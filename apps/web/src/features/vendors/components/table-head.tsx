import type { VendorColumn, VendorSort } from '@firebreak/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMessages } from '../../../i18n/use-messages';
import { actsMessages } from '../acts/acts.messages';
import type { VendorSelection } from '../use-vendor-selection';
import { COLUMN_SHAPES, NAME_COLUMN } from '../vendor-columns';
import type { ColumnShape } from '../vendor-columns';
import { vendorsMessages } from '../vendors.messages';
import styles from './vendor-table.module.css';

interface TableHeadProps {
  columns: readonly VendorColumn[];
  sort: VendorSort;
  onSort: (sort: VendorSort) => void;
  /** Null where nothing can be chosen. */
  selection: VendorSelection | null;
  /** Every row that was fetched is chosen. */
  isAllChosen: boolean;
}

/** The headings of the list: each that has an order sorts by it, and the other way round when it does so already. */
export function TableHead({ columns, sort, onSort, selection, isAllChosen }: TableHeadProps) {
  const choosing = useMessages(actsMessages);
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['columns']}>
        <Heading shape={NAME_COLUMN} sort={sort} onSort={onSort} className={styles['name']}>
          {selection === null ? null : (
            <label className={styles['choice']}>
              <input
                type="checkbox"
                aria-label={choosing('all')}
                checked={isAllChosen}
                onChange={() => (isAllChosen ? selection.clear() : selection.chooseEverything())}
              />
            </label>
          )}
        </Heading>
        {columns.map((column) => (
          <Heading key={column} shape={COLUMN_SHAPES[column]} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeadingProps extends Pick<TableHeadProps, 'sort' | 'onSort'> {
  shape: ColumnShape;
  className?: string | undefined;
  children?: React.ReactNode;
}

function Heading({ shape: { label, sorts }, sort, onSort, className, children }: HeadingProps) {
  const text = useMessages(vendorsMessages);
  if (sorts === null) return <span role="columnheader">{text(label)}</span>;
  const [usual, opposite] = sorts;
  const isSorted = sort === usual || sort === opposite;
  const isDown = sort.startsWith('-');
  const Arrow = isDown ? IconArrowDown : IconArrowUp;
  return (
    <span
      role="columnheader"
      className={className}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      {children}
      <button type="button" className={styles['heading']} onClick={() => onSort(sort === usual ? opposite : usual)}>
        {text(label)}
        {isSorted ? <Arrow size={13} aria-hidden="true" /> : null}
      </button>
    </span>
  );
}
