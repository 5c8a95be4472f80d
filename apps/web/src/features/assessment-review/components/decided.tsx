import { DateText } from '../../../components/date-text';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { reviewMessages } from '../review.messages';
import styles from './decided.module.css';

/** What was decided last, when, and with which words; nothing before a decision. */
export function Decided({ assessment: { status, decidedAt, decisionComment } }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  if (decidedAt === null || (status !== 'accepted' && status !== 'returned' && status !== 'revoked')) return null;
  return (
    <div className={styles['decided']}>
      <p>
        <strong>{text(`decided${status}`)}</strong> · <DateText at={decidedAt} />
      </p>
      {decisionComment === null ? null : <p className={styles['comment']}>{decisionComment}</p>}
    </div>
  );
}
