import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import type { countOf } from '../../../lib/total';
import { homeMessages } from '../home.messages';
import type { Deadline } from '../needs.queries';
import { GroupHeading } from './group-heading';
import styles from './needs-you.module.css';

interface DeadlinesProps {
  kind: 'evidence' | 'contract';
  items: readonly Deadline[];
  total: Parameters<typeof countOf>[0];
}

/** The first vendors whose evidence or contract ends soon. */
export function Deadlines({ kind, items, total }: DeadlinesProps) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  return (
    <div className={styles['group']}>
      <GroupHeading
        title={text(kind === 'evidence' ? 'endingEvidence' : 'endingContract')}
        total={total}
        to="/vendors"
        search={{ need: kind }}
      />
      <ul>
        {items.map(({ vendor, dueOn, document }) => {
          const day = intl.formatDate(dueOn, { dateStyle: 'long', timeZone: 'UTC' });
          const words = (
            <>
              <span className={styles['line']}>
                <span className={styles['name']}>{vendor.name}</span>{' '}
                <span className={styles['reason']}>
                  {document === null
                    ? text('contractEnds', { day })
                    : text('evidenceEnds', { day, file: document.fileName })}
                </span>
              </span>
              <span className={styles['action']}>{text('look')}</span>
            </>
          );
          return (
            <li key={vendor.id}>
              {document === null ? (
                <Link to="/vendors/$vendorId" params={{ vendorId: vendor.id }} className={styles['item']}>
                  {words}
                </Link>
              ) : (
                <Link
                  to="/assessments/$assessmentId"
                  params={{ assessmentId: document.assessmentId }}
                  className={styles['item']}
                >
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
