import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  /** By which an address leads to it. */
  id?: string;
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a small heading, with room for one control at its right. */
export function Section({ id, title, aside, children }: SectionProps) {
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  // What the address names may come after the page: then nobody else scrolls to it.
  useEffect(() => {
    if (id !== undefined && window.location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section ref={section} id={id} className={styles['section']} aria-labelledby={headingId}>
      <div className={styles['head']}>
        <h2 id={headingId}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
