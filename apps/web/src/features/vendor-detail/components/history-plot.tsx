import { BANDS, DEFAULT_MODEL, nameOf } from '@firebreak/domain';
import { useElementSize } from '@mantine/hooks';
import { scaleLinear, scaleTime } from 'd3-scale';
import { useIntl } from 'react-intl';
import { useLocale } from '../../../i18n/locale-provider';
import type { JudgementEntry } from '../vendor-detail.queries';
import styles from './history-plot.module.css';

const HEIGHT = 190;
const MARGIN = { top: 8, right: 12, bottom: 24, left: 62 };
const WIDTH_UNMEASURED = 400;
const DAY_MILLISECONDS = 86_400_000;
const TICK_SPACING = 90;

interface HistoryPlotProps {
  /** Newest first. */
  entries: readonly JudgementEntry[];
  /** Where the axis of time ends, in milliseconds. */
  now: number;
  label: string;
}

/** The verdicts over time: each holds until the next; the line is the worst case, the shade reaches down to the best. */
export function HistoryPlot({ entries, now, label }: HistoryPlotProps) {
  const locale = useLocale();
  const intl = useIntl();
  const { ref, width: measured } = useElementSize();
  const width = measured > 0 ? measured : WIDTH_UNMEASURED;
  const points = entries.toReversed().map((entry) => ({ entry, at: Date.parse(entry.computedAt) }));
  const start = points[0]?.at ?? now;
  const end = Math.max(now, points.at(-1)?.at ?? now);
  const x = scaleTime()
    .domain([start, end > start ? end : start + DAY_MILLISECONDS])
    .range([MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear()
    .domain([0, 1000])
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const spans = points.map(({ entry, at }, index) => ({
    entry,
    from: x(at),
    to: x(points[index + 1]?.at ?? end),
  }));
  const top = spans.map(({ entry, from, to }) => `${from},${y(entry.residual.score)} ${to},${y(entry.residual.score)}`);
  const bottom = spans
    .toReversed()
    .map(({ entry, from, to }) => `${to},${y(entry.residual.best.score)} ${from},${y(entry.residual.best.score)}`);
  const withinDays = end - start < 3 * DAY_MILLISECONDS;
  const nameOfTick = (tick: Date) =>
    intl.formatDate(
      tick,
      withinDays ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { day: 'numeric', month: 'short' },
    );
  // Within a minute or two many ticks have one name: the first of them is enough.
  const ticks = x
    .ticks(Math.max(2, Math.floor((width - MARGIN.left) / TICK_SPACING)))
    .map((tick) => ({ at: x(tick), name: nameOfTick(tick) }))
    .filter(({ name }, index, all) => all[index - 1]?.name !== name);
  return (
    <div ref={ref} className={styles['plot']}>
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {BANDS.map((band) => {
          const { from, to } = DEFAULT_MODEL.bandScores[band];
          return (
            <g key={band}>
              <line className={styles['grid']} x1={MARGIN.left} x2={width - MARGIN.right} y1={y(from)} y2={y(from)} />
              <text className={styles['bandName']} x={MARGIN.left - 8} y={y((from + to) / 2)} dy="0.32em">
                {nameOf('band', band, locale)}
              </text>
            </g>
          );
        })}
        {ticks.map(({ at, name }) => (
          <text key={at} className={styles['tick']} x={at} y={HEIGHT - 6}>
            {name}
          </text>
        ))}
        <polygon className={styles['shade']} points={[...top, ...bottom].join(' ')} />
        <polyline className={styles['line']} points={top.join(' ')} />
        {spans.map(({ entry, from }) => (
          <g key={entry.id} data-band={entry.assessed ? entry.residual.band : 'not_assessed'}>
            <circle className={styles['point']} cx={from} cy={y(entry.residual.score)} r={4.5}>
              <title>{`${nameOf('band', entry.residual.band, locale)} ${entry.residual.score}`}</title>
            </circle>
          </g>
        ))}
      </svg>
    </div>
  );
}
