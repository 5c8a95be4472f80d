import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { LoadProblem } from '../../../components/load-problem';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { standingMessages } from '../standing.messages';
import { standingQuery } from '../standing.queries';
import styles from './standing.module.css';

/** How far the answers go by measure, as the vendor is shown it too unless that is switched off. */
export function Standing({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(standingMessages);
  const locale = useLocale();
  const standing = useQuery(standingQuery(assessmentId, useAsOf()));
  if (standing.isError) return <LoadProblem error={standing.error} onRetry={() => void standing.refetch()} />;
  if (!standing.data) return null;
  const { measures, isShown } = standing.data;
  return (
    <section>
      <h2>{text('title')}</h2>
      <ul className={styles['list']}>
        {measures.map(({ measure, strengthPercent, answered, asked }) => (
          <li key={measure} className={styles['row']}>
            <span>
              {nameOf('measure', measure, locale)}
              {answered === asked ? null : <span className={styles['open']}>{text('open', { answered, asked })}</span>}
            </span>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['fill']} style={{ width: `${strengthPercent}%` }} />
            </span>
            <span className={styles['strength']}>{text('strength', { percent: strengthPercent })}</span>
          </li>
        ))}
      </ul>
      <p className={styles['foot']}>{text(isShown ? 'shown' : 'hidden')}</p>
    </section>
  );
}
