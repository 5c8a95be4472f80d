import { useEffect } from 'react';
import type { ReactNode } from 'react';
import styles from './page-title.module.css';
import { SkeletonText } from './skeletons';

/** A page's heading with an optional line beneath and actions at its right; names the browser tab too. */
export function PageTitle({
  title,
  tab,
  lead,
  large = false,
  children,
}: {
  title: ReactNode;
  tab: string;
  lead?: ReactNode;
  /** For the one page whose title is the verdict on everything. */
  large?: boolean;
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${tab} · Firebreak`;
  }, [tab]);
  return (
    <header className={styles['header']} data-large={large || undefined}>
      <div className={styles['words']}>
        <h1>{title}</h1>
        {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      </div>
      {children === undefined ? null : <div className={styles['actions']}>{children}</div>}
    </header>
  );
}

/** The title of a page whose figures are not there yet: a grey bar while they come, plain words once they failed. */
export function PendingTitle({ failed, title, width }: { failed: boolean; title: string; width: string }) {
  return failed ? title : <SkeletonText width={width} />;
}
