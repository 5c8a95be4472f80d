import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { BandBadge } from '../../../components/band-badge';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { VendorJudgement } from '../vendor-detail.queries';
import { whyMessages } from '../why.messages';
import styles from './lever-list.module.css';

interface LeverListProps {
  judgement: Pick<VendorJudgement, 'levers' | 'residual'>;
  /** One control at the right of the heading. */
  aside?: ReactNode;
  /** Brings a change about; without it the list only tells. */
  onApply?: (leverKey: string) => void;
}

/** Which changes would bring the verdict down, each with the band it leads to and what it takes. */
export function LeverList({ judgement, aside, onApply }: LeverListProps) {
  const text = useMessages(whyMessages);
  const locale = useLocale();
  const { levers, residual } = judgement;
  return (
    <Section title={text('levers')} aside={aside}>
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
              <span>{nameOf('effort', lever.effort, locale)}</span>
              {onApply === undefined ? null : (
                <Button
                  variant="default"
                  size="compact-xs"
                  className={styles['apply']}
                  aria-label={text('applyNamed', { change: lever.change })}
                  onClick={() => onApply(lever.key)}
                >
                  {text('apply')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
