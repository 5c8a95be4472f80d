import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import type { countOf } from '../../../lib/total';
import { homeMessages } from '../home.messages';
import type { Deadline, DeadlineKind } from '../needs.queries';
import { GroupHeading } from './group-heading';
import styles from './needs-you.module.css';

const HEADINGS = { evidence: 'endingEvidence', contract: 'endingContract', leaving: 'endingFarewell' } as const;

interface DeadlinesProps {
  kind: DeadlineKind;
  items: readonly Deadline[];
  total: Parameters<typeof countOf>[0];
}

/** The first vendors of whom something ends soon, or is late. */
export function Deadlines({ kind, items, total }: DeadlinesProps) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  return (
    <div className={styles['group']}>
      <GroupHeading title={text(HEADINGS[kind])} total={total} to="/vendors" search={{ need: kind }} />
      <ul>
        {items.map(({ vendor, dueOn, ends, contractName, document }) => {
          const day = intl.formatDate(dueOn, { dateStyle: 'long', timeZone: 'UTC' });
          const assessmentId = document?.assessmentId ?? null;
          const words = (
            <>
              <span className={styles['line']}>
                <span className={styles['name']}>{vendor.name}</span>{' '}
                <span className={styles['reason']}>
                  {(ends === 'notice' || ends === 'contract') && contractName !== null
                    ? text(`named_${ends}`, { day, name: contractName })
                    : text(`ends_${ends}`, { day, file: document?.fileName ?? '' })}
                </span>
              </span>
              <span className={styles['action']}>{text('look')}</span>
            </>
          );
          return (
            <li key={vendor.id}>
              {assessmentId === null ? (
                <Link to="/vendors/$vendorId" params={{ vendorId: vendor.id }} className={styles['item']}>
                  {words}
                </Link>
              ) : (
                <Link to="/assessments/$assessmentId" params={{ assessmentId }} className={styles['item']}>
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
