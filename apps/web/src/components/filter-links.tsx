import type { ReactNode } from 'react';
import styles from './filter-links.module.css';

/** Links to the same list in other words, in one line; the present one stands out. */
export function FilterLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles['filters']} aria-label={label}>
      {children}
    </nav>
  );
}
