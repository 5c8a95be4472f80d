import { nameOf } from '@firebreak/domain';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { BandSwatch } from '../../../components/band-badge';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { homeMessages } from '../home.messages';
import type { RiskSummary } from '../home.queries';
import { countIn, STACKED } from '../stacked-bands';
import type { YearPoint } from '../stacked-bands';
import styles from './band-shares.module.css';

interface BandSharesProps {
  summary: RiskSummary;
  /** What the change is reckoned from; none is shown without it. */
  before: YearPoint | undefined;
}

/** How many vendors stand in each band, worst first, and how that changed; each count leads to its vendors. */
export function BandShares({ summary, before }: BandSharesProps) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const locale = useLocale();
  return (
    <ul className={styles['list']} aria-label={text('bandsTitle')}>
      {STACKED.map((band) => {
        const isKnown = band !== 'not_assessed';
        const count = isKnown ? summary.bands[band] : summary.notAssessed;
        return (
          <li key={band}>
            <Link
              to="/vendors"
              search={isKnown ? { band, assessed: true } : { assessed: false }}
              className={styles['row']}
            >
              <BandSwatch band={band} />
              <span className={styles['name']}>{isKnown ? nameOf('band', band, locale) : text('notAssessed')}</span>
              {before === undefined ? null : (
                <span className={styles['change']}>
                  {text('bandChange', {
                    change: intl.formatNumber(count - countIn(before, band), { signDisplay: 'exceptZero' }),
                    month: intl.formatDate(before.at, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
                  })}
                </span>
              )}
              <span className={styles['count']}>{intl.formatNumber(count)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
