import { DateText } from '../../../components/date-text';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { reviewMessages } from '../review.messages';
import styles from './decided.module.css';

/** What was decided last, when, and with which words; nothing before a decision. */
export function Decided({ assessment }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  const { status, filledInBy, decidedAt, decisionComment } = assessment;
  if (decidedAt === null || (status !== 'accepted' && status !== 'returned' && status !== 'revoked')) return null;
  return (
    <div className={styles['decided']}>
      <p>
        <strong>{text(filledInBy === 'buyer' ? `ours${status}` : `decided${status}`)}</strong> ·{' '}
        <DateText at={decidedAt} />
      </p>
      {decisionComment === null ? null : <p className={styles['comment']}>{decisionComment}</p>}
    </div>
  );
}
