import { BandBadge } from '../../../components/band-badge';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import type { VendorJudgement } from '../vendor-detail.queries';
import { whyMessages } from '../why.messages';
import styles from './lever-list.module.css';

type Effort = 1 | 2 | 3 | 4 | 5;
const EFFORTS: readonly Effort[] = [1, 2, 3, 4, 5];

/** Which changes would bring the verdict down, each with the band it leads to and what it takes. */
export function LeverList({ judgement }: { judgement: VendorJudgement }) {
  const text = useMessages(whyMessages);
  const { levers, residual } = judgement;
  return (
    <Section title={text('levers')}>
      <p className={styles['sentence']}>{text(levers.length === 0 ? 'leversNone' : 'leversSentence')}</p>
      <ol>
        {levers.map((lever) => (
          <li key={lever.key} className={styles['lever']}>
            <p className={styles['change']}>{lever.change}</p>
            <p className={styles['result']}>
              <span className={styles['leads']}>
                <span aria-hidden="true">→</span>
                <span className="visually-hidden">{text('leadsTo')}</span>
                <BandBadge band={lever.band} />
              </span>
              <span>{text('fewer', { points: residual.score - lever.score })}</span>
              <span>{text(`effort${EFFORTS.find((step) => step >= lever.effort) ?? 5}`)}</span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
