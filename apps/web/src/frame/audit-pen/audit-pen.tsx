import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import type { AboutPage } from '../../lib/audit.queries';
import { auditPenMessages } from './audit-pen.messages';
import { PenDialog } from './pen-dialog';
import styles from './audit-pen.module.css';

/** Where an auditor asks or notes something about the page that is open, whichever it is. */
export function AuditPen() {
  const text = useMessages(auditPenMessages);
  const asOf = useAsOf();
  const [page, setPage] = useState<AboutPage | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles['pen']}
        aria-label={text('pen')}
        title={text('pen')}
        onClick={() => setPage(pageHere(asOf ?? new Date().toISOString()))}
      >
        <IconPencil size={18} stroke={1.6} aria-hidden="true" />
      </button>
      {page === null ? null : <PenDialog page={page} onClose={() => setPage(null)} />}
    </>
  );
}

/** The page that is open, at the instant that it shows: its address leads back to what is seen now. */
function pageHere(instant: string): AboutPage {
  const { pathname, search, hash } = window.location;
  const query = new URLSearchParams(search);
  query.set('asOf', instant);
  return { about: `${pathname}?${query}${hash}`, aboutTitle: document.title.replace(/ · Firebreak$/, '') || pathname };
}
