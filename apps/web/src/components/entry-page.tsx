import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Brand } from './brand';
import styles from './entry-page.module.css';
import { LanguageSwitch } from './language-switch';

/** A page for somebody who is not signed in: one narrow column with the name and the language at its head. */
export function EntryPage({ title, promise, children }: { title: string; promise?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Firebreak`;
  }, [title]);
  return (
    <main className={styles['page']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <Brand size={32} />
          <span className={styles['name']}>Firebreak</span>
          <LanguageSwitch />
        </header>
        {promise === undefined ? null : <p className={styles['promise']}>{promise}</p>}
        {children}
      </div>
    </main>
  );
}

/** The form of such a page: its heading, what it is for, its fields, and the problem of the last try above the button. */
export function EntryForm({
  title,
  lead,
  problem,
  children,
  onSubmit,
}: {
  title: string;
  lead?: ReactNode;
  problem?: string | null;
  /** Fields, then the button. */
  children: ReactNode;
  onSubmit: () => void;
}) {
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h1>{title}</h1>
      {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      {children}
      {problem === undefined || problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** A page that only says something: where the form would stand. */
export function EntryNotice({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles['form']}>
      <h1>{title}</h1>
      <p className={styles['lead']}>{children}</p>
      {action === undefined ? null : <p className={styles['more']}>{action}</p>}
    </div>
  );
}
