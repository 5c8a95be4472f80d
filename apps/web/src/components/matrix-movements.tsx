import { useElementSize } from '@mantine/hooks';
import { arrowOf } from './matrix-geometry';
import type { Movement } from './matrix-geometry';
import styles from './risk-matrix.module.css';

interface MatrixMovementsProps {
  movements: readonly Movement[];
  /** The count of the widest arrow. */
  most: number;
  /** All of them at once, behind the numbers that matter more. */
  pale: boolean;
}

/** Arrows over the cells from where vendors would stand before controls to where they stand with them; for eyes only. */
export function MatrixMovements({ movements, most, pale }: MatrixMovementsProps) {
  const { ref, width, height } = useElementSize();
  return (
    <div ref={ref} className={styles['movements']} data-pale={pale || undefined} aria-hidden="true">
      {width === 0 ? null : (
        <svg width={width} height={height}>
          {movements.map((movement) => {
            const { from, to } = movement;
            const arrow = arrowOf(movement, most, { width, height });
            return (
              <g key={[from.likelihood, from.impact, to.likelihood, to.impact].join('-')}>
                <path className={styles['wayHalo']} d={arrow.line} strokeWidth={arrow.width + 2.5} />
                <path className={styles['way']} d={arrow.line} strokeWidth={arrow.width} />
                <polygon className={styles['wayHead']} points={arrow.head} />
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
