import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import type { countOf } from '../../../lib/total';
import { homeMessages } from '../home.messages';
import { GroupHeading } from './group-heading';
import styles from './needs-you.module.css';

interface RequestGroupProps {
  items: readonly SupplierRequest[];
  total: Parameters<typeof countOf>[0];
}

/** The newest requests for suppliers that nobody has looked at; nothing where there are none. */
export function RequestGroup({ items, total }: RequestGroupProps) {
  const text = useMessages(homeMessages);
  if (items.length === 0) return null;
  return (
    <div className={styles['group']}>
      <GroupHeading title={text('requests')} total={total} to="/requests" search={{ status: 'waiting' }} />
      <ul>
        {items.map(({ id, supplierName, purpose }) => (
          <li key={id}>
            <Link to="/requests/$requestId" params={{ requestId: id }} className={styles['item']}>
              <span className={styles['line']}>
                <span className={styles['name']}>{supplierName}</span>{' '}
                <span className={styles['reason']}>{purpose?.split('\n', 1)[0]}</span>
              </span>
              <span className={styles['action']}>{text('look')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
