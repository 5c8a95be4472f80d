import { MATRIX_STEPS } from '@firebreak/domain';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { sentenceGap } from '../i18n/joining';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { MatrixCellBox } from './matrix-cell';
import type { Movement } from './matrix-geometry';
import { MatrixMovements } from './matrix-movements';
import { countAt, countAtImpact, moveBy, placeAt } from './matrix-place';
import type { GridPosition, MatrixCount, MatrixPlace } from './matrix-place';
import { useMatrixReadout } from './matrix-readout';
import { drawnMovements, ringsOf, waysOf } from './matrix-views';
import type { MatrixView } from './matrix-views';
import { useMatrixWords } from './matrix-words';
import { riskMessages } from './risk.messages';
import styles from './risk-matrix.module.css';

const ROWS = [5, 4, 3, 2, 1] as const;
const LANE = 0;

interface MatrixGridProps {
  label: string;
  view: MatrixView;
  cells: readonly MatrixCount[];
  movements: readonly Movement[];
  /** The lane beneath; null where the cells hold everybody. */
  notAssessed: readonly MatrixCount[] | null;
  onOpen: (place: MatrixPlace) => void;
  onShowTable: () => void;
}

/** The matrix as a grid: likelihood upwards, impact to the right; arrows move, Enter opens what holds vendors, Escape stops pointing, t shows the table. */
export function MatrixGrid({ label, view, cells, movements, notAssessed, onOpen, onShowTable }: MatrixGridProps) {
  const text = useMessages(riskMessages);
  const locale = useLocale();
  const { likelihoodWord, impactWord } = useMatrixWords();
  const readOut = useMatrixReadout(view);
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<GridPosition>({ row: 5, column: 5 });
  const [pointed, setPointed] = useState<GridPosition | null>(null);

  // The lane that the focus stood in may be gone.
  const current = notAssessed === null ? { ...focused, row: Math.max(1, focused.row) } : focused;
  const pointedCell =
    pointed === null || pointed.row === LANE ? null : { likelihood: pointed.row, impact: pointed.column };
  const drawn = drawnMovements(movements, view, pointedCell);
  const rings = ringsOf(view === 'both' && pointedCell === null ? movements : view === 'inherent' ? [] : drawn);
  const most = movements.reduce((least, { count }) => Math.max(least, count), 0);

  const heldAt = ({ row, column }: GridPosition) =>
    row === LANE ? countAtImpact(notAssessed ?? [], column) : countAt(cells, row, column);
  const describe = (position: GridPosition) =>
    readOut(
      position,
      heldAt(position),
      position.row === LANE ? [] : waysOf(movements, view, { likelihood: position.row, impact: position.column }),
    );
  const open = (position: GridPosition) => {
    if (heldAt(position).count > 0) onOpen(placeAt(position));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = moveBy(event.key, current, notAssessed === null ? 1 : LANE);
    if (target !== null) {
      event.preventDefault();
      setFocused(target);
      grid.current?.querySelector<HTMLElement>(`[data-at="${target.row}-${target.column}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(current);
    } else if (event.key === 'Escape') {
      setPointed(null);
    } else if (event.key.toLowerCase() === 't') {
      event.preventDefault();
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
                return (
                  <MatrixCellBox
                    key={column}
                    position={position}
                    held={heldAt(position)}
                    named={view !== 'both'}
                    ring={row === LANE ? 0 : countAt(rings, row, column).count}
                    label={describe(position)}
                    reachable={current.row === row && current.column === column}
                    onFocus={() => {
                      setFocused(position);
                      setPointed(position);
                    }}
                    onBlur={() => setPointed(null)}
                    onPointerEnter={() => setPointed(position)}
                    onOpen={() => open(position)}
                  />
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
          <MatrixMovements movements={drawn} most={most} pale={pointedCell === null} />
        </div>
        <span className={styles['axisRight']} aria-hidden="true">
          {text('impact')} →
        </span>
      </div>
      <p className={styles['readout']} aria-hidden="true">
        {pointed === null ? (
          <>
            <span className={styles['hintPoint']}>
              {text('hintPoint')}
              {sentenceGap(locale)}
            </span>
            {text('hintPress')}
          </>
        ) : (
          describe(pointed)
        )}
      </p>
    </>
  );
}
