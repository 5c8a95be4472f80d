import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../i18n/use-messages';
import { useAsOf } from '../lib/as-of';
import { waitingRequestsQuery } from '../lib/supplier-requests.queries';
import { countOf } from '../lib/total';
import { frameMessages } from './frame.messages';
import styles from './rail.module.css';

/** How many requests nobody has looked at; nothing while there are none. */
export function WaitingCount() {
  const text = useMessages(frameMessages);
  const { data } = useQuery(waitingRequestsQuery(useAsOf()));
  const count = data === undefined ? 0 : countOf(data.total);
  if (count === 0) return null;
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{text('requestsWaiting', { count })}</span>
    </span>
  );
}
