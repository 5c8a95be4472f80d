import { nameOf } from '@firebreak/domain';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { homeMessages } from '../home.messages';
import { countIn, STACKED } from '../stacked-bands';
import type { StackedBand, YearPoint } from '../stacked-bands';
import styles from './year-chart.module.css';

/** The same as a table: each number leads to the vendors that stood there then. */
export function YearTable({ points, currency }: { points: readonly YearPoint[]; currency: string }) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const locale = useLocale();
  const asOf = useAsOf();
  const nameOfBand = (band: StackedBand) =>
    band === 'not_assessed' ? text('notAssessed') : nameOf('band', band, locale);
  return (
    <details className={styles['table']}>
      <summary>{text('yearTable')}</summary>
      <div className={styles['frame']}>
        <table aria-label={text('yearChart')}>
          <thead>
            <tr>
              <th scope="col">{text('yearWhen')}</th>
              {STACKED.map((band) => (
                <th key={band} scope="col">
                  {nameOfBand(band)}
                </th>
              ))}
              <th scope="col">{text('yearLoss')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => {
              const isLast = index === points.length - 1;
              const at = isLast ? asOf : point.at;
              return (
                <tr key={point.at}>
                  <th scope="row">
                    {isLast && asOf === undefined
                      ? text('yearNow')
                      : intl.formatDate(point.at, { dateStyle: 'medium', timeZone: 'UTC' })}
                  </th>
                  {STACKED.map((band) => (
                    <td key={band}>
                      <Link
                        to="/vendors"
                        search={{
                          ...(band === 'not_assessed' ? { assessed: false } : { band, assessed: true }),
                          asOf: at,
                        }}
                      >
                        {intl.formatNumber(countIn(point, band))}
                      </Link>
                    </td>
                  ))}
                  <td>
                    {[point.annualLoss.p50, point.annualLoss.p95]
                      .map((amount) =>
                        intl.formatNumber(amount, {
                          style: 'currency',
                          currency,
                          notation: 'compact',
                          maximumSignificantDigits: 2,
                        }),
                      )
                      .join(' – ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
