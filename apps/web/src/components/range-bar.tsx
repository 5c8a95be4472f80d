import { nameOf } from '@firebreak/domain';
import type { Band } from '@firebreak/domain';
import { scaleLinear } from 'd3-scale';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import styles from './range-bar.module.css';
import { riskMessages } from './risk.messages';

interface Score {
  band: Band;
  /** Points, 0 to 1000. */
  score: number;
}

const toPercent = scaleLinear().domain([0, 1000]).range([0, 100]).clamp(true);

/** A bar from best to worst case on the scale of points, with the position on it; hatched while not assessed. */
export function RangeBar({
  best,
  worst,
  position,
  assessed,
}: {
  best: Score;
  worst: Score;
  position: Score;
  assessed: boolean;
}) {
  const locale = useLocale();
  const text = useMessages(riskMessages);
  const from = toPercent(Math.min(best.score, position.score));
  const to = toPercent(Math.max(worst.score, position.score));
  const label =
    best.band === worst.band
      ? text('rangeNone', { band: nameOf('band', worst.band, locale) })
      : text('range', { best: nameOf('band', best.band, locale), worst: nameOf('band', worst.band, locale) });
  return (
    <span className={styles['track']} role="img" aria-label={label} title={label}>
      <span
        className={styles['range']}
        data-band={assessed ? position.band : 'not_assessed'}
        style={{ left: `${from}%`, width: `${to - from}%` }}
      />
      <span
        className={styles['position']}
        data-band={position.band}
        style={{ left: `${toPercent(position.score)}%` }}
      />
    </span>
  );
}
