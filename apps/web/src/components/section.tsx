import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A part of a page under a small heading, with room for one control at its right. */
export function Section({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  const headingId = useId();
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <div className={styles['head']}>
        <h2 id={headingId}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
