import type { VendorJudgement } from '../vendor-detail.queries';
import styles from './less-than-usual.module.css';

/** That the vendor was given less than its kind of supplier usually gets, in a sentence; nothing where it was not. */
export function LessThanUsual({ judgement }: { judgement: Pick<VendorJudgement, 'lessThanUsual'> | undefined }) {
  const notice = judgement?.lessThanUsual;
  return notice ? (
    <p role="note" className={styles['notice']}>
      {notice.text}
    </p>
  ) : null;
}
