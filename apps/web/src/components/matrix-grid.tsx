import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../i18n/use-messages';
import { bandOfCell } from './cell-band';
import { countAt, countAtImpact, moveBy, placeAt, samePlace, sharesVendors } from './matrix-place';
import type { GridPosition, MatrixCount, MatrixPlace } from './matrix-place';
import { MATRIX_STEPS, useMatrixWords } from './matrix-words';
import { riskMessages } from './risk.messages';
import styles from './risk-matrix.module.css';

const ROWS = [5, 4, 3, 2, 1] as const;
const LANE = 0;
const NAMES_IN_READOUT = 3;

interface MatrixGridProps {
  label: string;
  cells: readonly MatrixCount[];
  rings: readonly MatrixCount[];
  /** The lane beneath; null where the cells hold everybody. */
  notAssessed: readonly MatrixCount[] | null;
  selected: MatrixPlace | null;
  onSelect: (place: MatrixPlace | null) => void;
  onShowTable: () => void;
}

/** The matrix as a grid: likelihood upwards, impact to the right; arrows move, Enter selects what holds vendors, Escape clears, t shows the table. */
export function MatrixGrid({ label, cells, rings, notAssessed, selected, onSelect, onShowTable }: MatrixGridProps) {
  const text = useMessages(riskMessages);
  const { likelihoodWord, impactWord, placeWords } = useMatrixWords();
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<GridPosition>({ row: 5, column: 5 });
  const [pointed, setPointed] = useState<GridPosition | null>(null);

  // The lane that the focus stood in may be gone.
  const current = notAssessed === null ? { ...focused, row: Math.max(1, focused.row) } : focused;

  const countOf = ({ row, column }: GridPosition) =>
    row === LANE ? countAtImpact(notAssessed ?? [], column) : countAt(cells, row, column);

  const wordsOf = ({ row, column }: GridPosition) =>
    row === LANE ? text('lanePlace', { impact: impactWord(column) }) : placeWords({ likelihood: row, impact: column });

  const describe = (position: GridPosition): string => {
    const { count, vendors } = countOf(position);
    const names = vendors.slice(0, NAMES_IN_READOUT).map((vendor) => vendor.name);
    const rest = count - names.length;
    if (rest > 0 && names.length > 0) names.push(text('andMore', { count: rest }));
    const ring = position.row === LANE ? 0 : countAt(rings, position.row, position.column).count;
    return [
      text('cellLabel', { place: wordsOf(position), vendors: text('vendorCount', { count }) }),
      ...(names.length > 0 ? [names.join(text('listComma'))] : []),
      ...(ring > 0 ? [text('ringCount', { count: ring })] : []),
    ].join(' · ');
  };

  // Rings that hold vendors of the cell pointed at show the way that controls have brought them.
  const pointedCount = pointed === null || pointed.row === LANE ? null : countOf(pointed);

  const select = (position: GridPosition) => {
    if (countOf(position).count > 0) onSelect(placeAt(position));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = moveBy(event.key, current, notAssessed === null ? 1 : LANE);
    if (target !== null) {
      event.preventDefault();
      setFocused(target);
      grid.current?.querySelector<HTMLElement>(`[data-at="${target.row}-${target.column}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select(current);
    } else if (event.key === 'Escape') {
      onSelect(null);
    } else if (event.key === 't') {
      onShowTable();
    }
  };

  return (
    <>
      <div className={styles['plot']}>
        <span className={styles['axisUp']} aria-hidden="true">
          {text('likelihood')} →
        </span>
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the cells take the focus, one at a time */}
        <div
          ref={grid}
          role="grid"
          aria-label={label}
          className={styles['grid']}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(null)}
        >
          {(notAssessed === null ? ROWS : [...ROWS, LANE]).map((row) => (
            <div key={row} role="row" className={styles['row']} data-lane={row === LANE || undefined}>
              <span role="rowheader" className={styles['rowHeader']}>
                {row === LANE ? text('notAssessed') : likelihoodWord(row)}
              </span>
              {MATRIX_STEPS.map((column) => {
                const position = { row, column };
                const { count, vendors } = countOf(position);
                const ring = row === LANE ? null : countAt(rings, row, column);
                return (
                  <div
                    key={column}
                    role="gridcell"
                    data-at={`${row}-${column}`}
                    data-band={row === LANE ? 'not_assessed' : bandOfCell(row, column)}
                    data-empty={count === 0 || undefined}
                    className={styles['cell']}
                    tabIndex={current.row === row && current.column === column ? 0 : -1}
                    aria-label={describe(position)}
                    aria-selected={samePlace(selected, placeAt(position))}
                    onFocus={() => {
                      setFocused(position);
                      setPointed(position);
                    }}
                    onBlur={() => setPointed(null)}
                    onPointerEnter={() => setPointed(position)}
                    onClick={() => select(position)}
                  >
                    {count === 0 ? null : <span className={styles['count']}>{count}</span>}
                    {count === 0 || count > 2 ? null : (
                      <span className={styles['names']}>
                        {vendors.map((vendor) => vendor.name).join(text('listComma'))}
                      </span>
                    )}
                    {ring === null || ring.count === 0 ? null : (
                      <span className={styles['ring']} data-way={sharesVendors(ring, pointedCount) || undefined}>
                        {ring.count}
                      </span>
                    )}
                  </div>
                );
              })}
            </div>
          ))}
          <div className={styles['row']} aria-hidden="true">
            <span />
            {MATRIX_STEPS.map((column) => (
              <span key={column} className={styles['columnHeader']}>
                {impactWord(column)}
              </span>
            ))}
          </div>
        </div>
        <span className={styles['axisRight']} aria-hidden="true">
          {text('impact')} →
        </span>
      </div>
      <p className={styles['readout']} aria-hidden="true">
        {pointed === null ? (
          <>
            <span className={styles['hintPoint']}>{text('hintPoint')}</span> {text('hintPress')}
          </>
        ) : (
          describe(pointed)
        )}
      </p>
    </>
  );
}
