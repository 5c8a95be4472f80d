import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { TextLink } from '../../../components/text-link';
import { countOf } from '../../../lib/total';
import { useMessages } from '../../../i18n/use-messages';
import { homeMessages } from '../home.messages';
import type { PendingAssessment } from '../home.queries';
import { GroupHeading } from './group-heading';
import { DOT } from '../../../lib/dot';
import styles from './needs-you.module.css';

interface PendingAssessmentsProps {
  kind: 'toReview' | 'overdue';
  items: readonly PendingAssessment[];
  total: Parameters<typeof countOf>[0];
}

/** The first assessments that wait: submitted ones to review, or those past their day. */
export function PendingAssessments({ kind, items, total }: PendingAssessmentsProps) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const count = countOf(total);
  return (
    <div className={styles['group']}>
      <GroupHeading
        title={text(kind)}
        total={total}
        to="/assessments"
        search={kind === 'toReview' ? { status: 'submitted' } : { overdue: true }}
      />
      <ul>
        {items.map((assessment) => (
          <li key={assessment.id}>
            <Link to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }} className={styles['item']}>
              <span className={styles['line']}>
                <span className={styles['name']}>{assessment.vendor.name}</span>{' '}
                <span className={styles['reason']}>
                  {text(kind === 'toReview' ? 'submittedLine' : 'overdueLine', {
                    ...assessment.progress,
                    day: intl.formatDate(`${assessment.dueOn}T00:00:00Z`, {
                      day: 'numeric',
                      month: 'long',
                      timeZone: 'UTC',
                    }),
                  })}
                  {assessment.filledInBy === 'buyer' ? `${DOT}${text('byUs')}` : null}
                </span>
              </span>
              <span className={styles['action']}>{text(kind === 'toReview' ? 'review' : 'look')}</span>
            </Link>
          </li>
        ))}
      </ul>
      {count <= items.length ? null : (
        <TextLink
          to="/assessments"
          search={kind === 'toReview' ? { status: 'submitted' } : { overdue: true }}
          className={styles['more']}
        >
          {text('seeAll', { count })}
        </TextLink>
      )}
    </div>
  );
}
