import { nameOf } from '@firebreak/domain';
import { DateText } from '../../../components/date-text';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { reviewMessages } from '../review.messages';
import { DOT } from '../../../lib/dot';
import styles from './signature.module.css';

/** Who signed the answers, when, and with which statement. */
export function Signature({ submission }: { submission: NonNullable<AssessmentDetail['submission']> }) {
  const text = useMessages(reviewMessages);
  const locale = useLocale();
  return (
    <section className={styles['signature']}>
      <h2>{text('signedBy', { name: submission.name, title: submission.title })}</h2>
      <blockquote className={styles['statement']}>{submission.statement}</blockquote>
      <p className={styles['foot']}>
        <DateText at={submission.submittedAt} />
        {DOT}
        {text('signedAgain', { number: submission.number })}
        {DOT}
        {nameOf('proof', submission.proof, locale)}
      </p>
    </section>
  );
}
