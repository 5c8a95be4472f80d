import { nameOf } from '@firebreak/domain';
import type { Band } from '@firebreak/domain';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import styles from './band-badge.module.css';
import { riskMessages } from './risk.messages';

/** A swatch of the band's colour and pattern, without words; decoration beside a label. */
export function BandSwatch({ band }: { band: Band | 'not_assessed' }) {
  return <span className={styles['swatch']} data-band={band} aria-hidden="true" />;
}

/** A risk band as colour, pattern and word; `not_assessed` is hatched grey and never looks good or bad. */
export function BandBadge({ band, large = false }: { band: Band | 'not_assessed'; large?: boolean }) {
  const locale = useLocale();
  const text = useMessages(riskMessages);
  return (
    <span className={styles['badge']} data-large={large || undefined}>
      <BandSwatch band={band} />
      {band === 'not_assessed' ? text('notAssessed') : nameOf('band', band, locale)}
    </span>
  );
}
