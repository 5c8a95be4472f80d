import { nameOf } from '@firebreak/domain';
import { BandBadge, BandSwatch } from '../../../components/band-badge';
import { useMatrixWords } from '../../../components/matrix-words';
import { PositionMatrix } from '../../../components/position-matrix';
import { RangeBar } from '../../../components/range-bar';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useMoney } from '../use-money';
import type { Vendor } from '../vendor-detail.queries';
import { vendorPageMessages } from '../vendor-page.messages';
import { DOT } from '../../../lib/dot';
import styles from './verdict.module.css';

/** The verdict at a glance: where it stands, how sure that is, and what it could cost. */
export function Verdict({ judgement }: { judgement: Vendor['judgement'] }) {
  const text = useMessages(vendorPageMessages);
  const locale = useLocale();
  const { placeWords } = useMatrixWords();
  const { inherent, residual, assessed, coveragePercent, annualLoss } = judgement;
  const bandName = (band: typeof residual.band) => nameOf('band', band, locale);
  const money = useMoney(annualLoss.currency);
  return (
    <section className={styles['verdict']} aria-label={text('verdict')}>
      <PositionMatrix inherent={inherent} residual={residual} assessed={assessed} />
      <div className={styles['position']}>
        <p className={styles['band']}>
          <BandSwatch band={assessed ? residual.band : 'not_assessed'} />
          {assessed ? text('riskIs', { band: bandName(residual.band) }) : text('notAssessed')}
        </p>
        <p className={styles['place']}>
          {assessed ? null : (
            <strong>
              {text('atWorst', { band: bandName(residual.worst.band) })}
              {DOT}
            </strong>
          )}
          {placeWords(residual)}
        </p>
        <div className={styles['range']}>
          <RangeBar best={residual.best} worst={residual.worst} position={residual} assessed={assessed} />
          <p className={styles['ends']}>
            {residual.best.band === residual.worst.band ? (
              <span>{text('rangeSame', { band: bandName(residual.worst.band) })}</span>
            ) : (
              <>
                <span>{text('rangeBest', { band: bandName(residual.best.band) })}</span>
                <span>{text('rangeWorst', { band: bandName(residual.worst.band) })}</span>
              </>
            )}
          </p>
        </div>
      </div>
      <dl className={styles['figures']}>
        <div>
          <dt>{text('coverageLabel')}</dt>
          <dd className={styles['figure']}>
            {coveragePercent === 0 ? <BandBadge band="not_assessed" /> : text('coverage', { percent: coveragePercent })}
          </dd>
          <dd>
            {coveragePercent === 0 ? (
              text('coverageNone')
            ) : (
              <span className={styles['track']} aria-hidden="true">
                <span className={styles['known']} style={{ width: `${coveragePercent}%` }} />
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{text('loss')}</dt>
          <dd className={styles['figure']}>{text('lossMedian', { amount: money(annualLoss.p50) })}</dd>
          <dd>{text('lossTail', { amount: money(annualLoss.p95) })}</dd>
        </div>
      </dl>
    </section>
  );
}
