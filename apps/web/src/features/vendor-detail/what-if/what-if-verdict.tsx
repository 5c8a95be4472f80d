import { nameOf } from '@firebreak/domain';
import { BandBadge, BandSwatch } from '../../../components/band-badge';
import { useMatrixWords } from '../../../components/matrix-words';
import { PositionMatrix } from '../../../components/position-matrix';
import { RangeBar } from '../../../components/range-bar';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useMoney } from '../use-money';
import { vendorPageMessages } from '../vendor-page.messages';
import type { Verdict } from '../judge-here';
import { whatIfMessages } from './what-if.messages';
import { DOT } from '../../../lib/dot';
import styles from './what-if-verdict.module.css';

interface WhatIfVerdictProps {
  before: Verdict;
  after: Verdict;
}

/** The supposed verdict at a glance, and every figure of it beside the one that stands. */
export function WhatIfVerdict({ before, after }: WhatIfVerdictProps) {
  const text = useMessages(whatIfMessages);
  const verdictText = useMessages(vendorPageMessages);
  const locale = useLocale();
  const { placeWords } = useMatrixWords();
  const money = useMoney(after.annualLoss.currency);
  const { inherent, residual, assessed } = after;
  const band = nameOf('band', residual.band, locale);
  const bandPoints = ({ residual: { best, worst } }: Verdict, end: 'best' | 'worst') => {
    const position = end === 'best' ? best : worst;
    return text('bandPoints', { band: nameOf('band', position.band, locale), points: position.score });
  };
  const rows: readonly { label: string; figure: (verdict: Verdict) => string }[] = [
    { label: text('points'), figure: (verdict) => String(verdict.residual.score) },
    { label: text('best'), figure: (verdict) => bandPoints(verdict, 'best') },
    { label: text('worst'), figure: (verdict) => bandPoints(verdict, 'worst') },
    { label: text('answered'), figure: ({ coveragePercent }) => text('percent', { percent: coveragePercent }) },
    { label: text('lossMiddle'), figure: ({ annualLoss }) => money(annualLoss.p50) },
    { label: text('lossHigh'), figure: ({ annualLoss }) => money(annualLoss.p95) },
  ];
  return (
    <section className={styles['verdict']} aria-label={text('verdict')}>
      <div className={styles['glance']}>
        <PositionMatrix inherent={inherent} residual={residual} was={before.residual} assessed={assessed} />
        <div className={styles['words']}>
          <p className={styles['band']}>
            <BandSwatch band={assessed ? residual.band : 'not_assessed'} />
            {assessed ? verdictText('riskIs', { band }) : verdictText('notAssessed')}
          </p>
          <p className={styles['aside']}>
            {assessed ? null : (
              <strong>
                {verdictText('atWorst', { band })}
                {DOT}
              </strong>
            )}
            {placeWords(residual)}
          </p>
          <p className={styles['moved']} aria-live="polite">
            <MovedWords before={before} after={after} />
          </p>
        </div>
      </div>
      <table className={styles['figures']} aria-label={text('figures')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('now')}</th>
            <th scope="col">{text('supposed')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text('risk')}</th>
            {[before, after].map((verdict, index) => (
              <td key={index}>
                <BandBadge band={verdict.assessed ? verdict.residual.band : 'not_assessed'} />
              </td>
            ))}
          </tr>
          <tr aria-hidden="true">
            <td />
            {[before, after].map((verdict, index) => (
              <td key={index}>
                <RangeBar {...verdict.residual} position={verdict.residual} assessed={verdict.assessed} />
              </td>
            ))}
          </tr>
          {rows.map(({ label, figure }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{figure(before)}</td>
              <td data-moved={figure(before) !== figure(after) || undefined}>{figure(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Says in one sentence where the points would go. */
export function MovedWords({ before, after }: WhatIfVerdictProps) {
  const text = useMessages(whatIfMessages);
  const points = after.residual.score - before.residual.score;
  if (points === 0) return text('level');
  return points < 0 ? text('falls', { points: -points }) : text('rises', { points });
}
