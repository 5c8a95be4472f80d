import type { ReactNode } from 'react';
import styles from './detail-columns.module.css';

interface DetailColumnsProps {
  children: ReactNode;
  side: ReactNode;
  /** Where there is no room beside the facts, the side comes before them. */
  isSideFirst?: boolean;
}

/** The facts of a page, and beside them what is to be done. */
export function DetailColumns({ children, side, isSideFirst = false }: DetailColumnsProps) {
  return (
    <div className={styles['columns']}>
      <div className={styles['main']}>{children}</div>
      <aside className={styles['side']} data-first={isSideFirst || undefined}>
        {side}
      </aside>
    </div>
  );
}
