import { nameOf, SEVERITIES } from '@firebreak/domain';
import type { Severity } from '@firebreak/domain';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { riskMessages } from './risk.messages';
import styles from './severity-mark.module.css';

/** How loudly a flag speaks: one to four bars in the colour of the like-named band, named for screen readers. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const locale = useLocale();
  const text = useMessages(riskMessages);
  const name = text('severity', { name: nameOf('severity', severity, locale) });
  const rank = SEVERITIES.indexOf(severity);
  return (
    <svg className={styles['mark']} data-band={severity} viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      {SEVERITIES.map((step, index) => (
        <rect
          key={step}
          x={index * 4}
          y={11 - index * 3}
          width={3}
          height={5 + index * 3}
          rx={1}
          data-on={index <= rank || undefined}
        />
      ))}
    </svg>
  );
}
