import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../i18n/use-messages';
import { useAsOf } from '../lib/as-of';
import { waitingAuditRequestsQuery } from '../lib/audit.queries';
import { waitingRequestsQuery } from '../lib/supplier-requests.queries';
import { countOf } from '../lib/total';
import { useSession } from '../session/use-session';
import { frameMessages } from './frame.messages';
import styles from './rail.module.css';

/** How many requests for suppliers nobody has looked at; nothing while there are none. */
export function WaitingCount() {
  const text = useMessages(frameMessages);
  const { data } = useQuery(waitingRequestsQuery(useAsOf()));
  const count = data === undefined ? 0 : countOf(data.total);
  return <Count count={count} words={text('requestsWaiting', { count })} />;
}

/** How many requests of auditors wait for the reader: for an answer, or for the auditor who got one. */
export function AuditCount() {
  const text = useMessages(frameMessages);
  const { user } = useSession();
  const { data } = useQuery(waitingAuditRequestsQuery(user.role === 'auditor' ? 'answered' : 'open', useAsOf()));
  const count = data === undefined ? 0 : countOf(data.total);
  return <Count count={count} words={text('auditWaiting', { count })} />;
}

function Count({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
