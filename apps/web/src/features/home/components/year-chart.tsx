import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { homeMessages } from '../home.messages';
import { countIn, seriousAt, STACKED } from '../stacked-bands';
import type { YearPoint } from '../stacked-bands';
import styles from './year-chart.module.css';

/** One column for each end of a month and for now, its vendors stacked by band; each leads to the page as of then. */
export function YearChart({ points }: { points: readonly YearPoint[] }) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const asOf = useAsOf();
  const most = Math.max(1, ...points.map(totalAt));
  return (
    <ol className={styles['chart']} aria-label={text('yearChart')}>
      {points.map((point, index) => {
        const isLast = index === points.length - 1;
        // The ends of months are meant in UTC.
        const month = intl.formatDate(point.at, { month: 'short', timeZone: 'UTC' });
        const isNow = isLast && asOf === undefined;
        const when = isNow ? text('yearNow') : intl.formatDate(point.at, { dateStyle: 'long', timeZone: 'UTC' });
        const label = text('yearPoint', { when, serious: seriousAt(point), vendors: totalAt(point) });
        return (
          <li key={point.at} className={styles['column']}>
            <Link
              to="/"
              search={{ asOf: isLast ? asOf : point.at }}
              className={styles['link']}
              aria-label={label}
              title={label}
            >
              <span className={styles['stack']} style={{ height: `${(100 * totalAt(point)) / most}%` }}>
                {STACKED.toReversed().map((band) =>
                  countIn(point, band) === 0 ? null : (
                    <span
                      key={band}
                      className={styles['part']}
                      data-band={band}
                      style={{ flexGrow: countIn(point, band) }}
                    />
                  ),
                )}
              </span>
            </Link>
            <span className={styles['month']} aria-hidden="true">
              {isNow ? text('yearNow') : month}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function totalAt(point: YearPoint): number {
  return STACKED.reduce((sum, band) => sum + countIn(point, band), 0);
}
