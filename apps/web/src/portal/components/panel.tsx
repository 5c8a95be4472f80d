import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  title: string;
  children: ReactNode;
  /** Buttons and links beneath the text. */
  actions?: ReactNode;
  /** Asks for a decision before one goes on. */
  isStrong?: boolean;
}

/** A framed remark with a heading, beside the flow of the page. */
export function Panel({ title, children, actions, isStrong = false }: PanelProps) {
  const id = useId();
  return (
    <section className={[styles['panel'], isStrong ? styles['strong'] : ''].join(' ')} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </section>
  );
}
