import { Section } from '../../../components/section';
import { SeverityMark } from '../../../components/severity-mark';
import { useMessages } from '../../../i18n/use-messages';
import type { Vendor } from '../vendor-detail.queries';
import { vendorPageMessages } from '../vendor-page.messages';
import styles from './flag-list.module.css';

/** What stands out, in words, with what would clear it; nothing at all when nothing does. */
export function FlagList({ flags }: { flags: Vendor['judgement']['flags'] }) {
  const text = useMessages(vendorPageMessages);
  if (flags.length === 0) return null;
  return (
    <div className={styles['flags']}>
      <Section title={text('flags', { count: flags.length })}>
        <ul>
          {flags.map((flag) => (
            <li key={flag.key} className={styles['flag']}>
              <SeverityMark severity={flag.severity} />
              <p className={styles['reason']}>
                {flag.reason}
                {flag.incidents.length === 0 ? null : (
                  <span className={styles['incidents']} title={flag.incidents.join(', ')}>
                    {' '}
                    {text('incidents', { count: flag.incidents.length })}
                  </span>
                )}
              </p>
              <p className={styles['cleared']}>
                <span className={styles['clearedLabel']}>{text('cleared')}</span> {flag.clearedBy}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
