import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { countOf } from '../../../lib/total';
import type { FindingItem } from '../../../lib/findings.queries';
import { FINDING_NEEDS } from '../finding-needs';
import type { FindingNeed } from '../finding-needs';
import { homeMessages } from '../home.messages';
import { GroupHeading } from './group-heading';
import styles from './needs-you.module.css';

interface FindingGroupProps {
  need: FindingNeed;
  items: readonly FindingItem[];
  total: Parameters<typeof countOf>[0];
}

/** The first findings that wait for somebody for one reason; nothing where none does. */
export function FindingGroup({ need, items, total }: FindingGroupProps) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  if (items.length === 0) return null;
  return (
    <div className={styles['group']}>
      <GroupHeading title={text(`finding_${need}`)} total={total} to="/findings" search={FINDING_NEEDS[need]} />
      <ul>
        {items.map(({ id, vendor, title, dueOn, acceptance }) => {
          const date = need === 'ending' ? (acceptance?.expiresOn ?? dueOn) : dueOn;
          const day = intl.formatDate(date, { day: 'numeric', month: 'long', timeZone: 'UTC' });
          return (
            <li key={id}>
              <Link to="/findings/$findingId" params={{ findingId: id }} className={styles['item']}>
                <span className={styles['line']}>
                  <span className={styles['name']}>{vendor.name}</span>{' '}
                  <span className={styles['reason']}>
                    {need === 'overdue' || need === 'ending' ? text(`findingDay_${need}`, { title, day }) : title}
                  </span>
                </span>
                <span className={styles['action']}>{text('look')}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
