import { BANDS, nameOf } from '@firebreak/domain';
import { Link } from '@tanstack/react-router';
import { BandSwatch } from '../../../components/band-badge';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { homeMessages } from '../home.messages';
import type { RiskSummary } from '../home.queries';
import styles from './band-shares.module.css';

/** How the vendors spread over the bands, worst first; each count leads to its vendors. */
export function BandShares({ summary }: { summary: RiskSummary }) {
  const text = useMessages(homeMessages);
  const locale = useLocale();
  const shares = [
    ...BANDS.toReversed().map((band) => ({
      band,
      count: summary.bands[band],
      name: nameOf('band', band, locale),
      search: { band, assessed: true },
    })),
    {
      band: 'not_assessed' as const,
      count: summary.notAssessed,
      name: text('notAssessed'),
      search: { assessed: false },
    },
  ];
  return (
    <Section title={text('bandsTitle')}>
      <div className={styles['bar']} role="img" aria-label={text('bandsChart')}>
        {shares
          .filter(({ count }) => count > 0)
          .map(({ band, count }) => (
            <span key={band} className={styles['share']} data-band={band} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className={styles['list']}>
        {shares.map(({ band, count, name, search }) => (
          <li key={band}>
            <Link to="/vendors" search={search} className={styles['row']}>
              <BandSwatch band={band} />
              <span className={styles['name']}>{name}</span>
              <span>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
