import type { PointerEvent } from 'react';
import { useMessages } from '../i18n/use-messages';
import { bandOfCell } from './cell-band';
import type { GridPosition, MatrixCount } from './matrix-place';
import { riskMessages } from './risk.messages';
import styles from './risk-matrix.module.css';

/** Up to so many vendors are named in their cell. */
const NAMES_IN_CELL = 3;

interface MatrixCellProps {
  position: GridPosition;
  held: MatrixCount;
  /** Whether there is room for names. */
  named: boolean;
  /** How many would stand here before controls; 0 draws no ring. */
  ring: number;
  label: string;
  /** The one cell that the tab key reaches. */
  reachable: boolean;
  onFocus: () => void;
  onBlur: () => void;
  onPointerEnter: (event: PointerEvent) => void;
  onOpen: () => void;
}

/** One cell of the matrix: how many, who they are when they are few, and a ring for those before controls. */
export function MatrixCellBox({
  position: { row, column },
  held: { count, vendors },
  named,
  ring,
  label,
  reachable,
  ...events
}: MatrixCellProps) {
  const text = useMessages(riskMessages);
  const { onOpen, ...others } = events;
  return (
    <div
      role="gridcell"
      data-at={`${row}-${column}`}
      data-band={row === 0 ? 'not_assessed' : bandOfCell(row, column)}
      data-empty={count === 0 || undefined}
      className={styles['cell']}
      tabIndex={reachable ? 0 : -1}
      aria-label={label}
      onClick={onOpen}
      {...others}
    >
      {count === 0 ? null : <span className={styles['count']}>{text('number', { count })}</span>}
      {!named || count > NAMES_IN_CELL || row === 0
        ? null
        : vendors.map(({ id, name }) => (
            <span key={id} className={styles['name']}>
              {name}
            </span>
          ))}
      {ring === 0 ? null : <span className={styles['ring']}>{text('number', { count: ring })}</span>}
    </div>
  );
}
