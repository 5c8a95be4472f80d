import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './filter-links.module.css';

/** How much of the link before is seen. */
const PEEK_PIXELS = 48;

/** Links to the same list in other words; the present one stands out, and is in sight where they are more than fit. */
export function FilterLinks({ label, children }: { label: string; children: ReactNode }) {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const present = line.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (line.current && present) line.current.scrollLeft = present.offsetLeft - line.current.offsetLeft - PEEK_PIXELS;
  });
  return (
    <nav ref={line} className={styles['filters']} aria-label={label}>
      {children}
    </nav>
  );
}
