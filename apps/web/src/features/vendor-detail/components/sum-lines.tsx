import { useIntl } from 'react-intl';
import { nameOf } from '@firebreak/domain';
import { BandBadge } from '../../../components/band-badge';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { orderSum } from '../sum-of-lines';
import type { AccessScope, VendorJudgement } from '../vendor-detail.queries';
import { whyMessages } from '../why.messages';
import { SumLine } from './sum-line';
import styles from './sum-lines.module.css';

interface SumLinesProps {
  judgement: VendorJudgement;
  scopes: readonly AccessScope[];
  /** The answers in force; null when nothing was submitted yet. */
  answered: AssessmentDetail | null;
}

/** The verdict as a sum: what raises it, what lowers it, what should lower it and does not; each line opens its ground. */
export function SumLines({ judgement, scopes, answered }: SumLinesProps) {
  const text = useMessages(whyMessages);
  const locale = useLocale();
  const intl = useIntl();
  const sum = orderSum(judgement.lines);
  const grounds = { scopes, answered, scale: Math.max(sum.raised, 1) };
  const day = intl.formatDate(judgement.asOfDate, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <Section title={text('title')}>
      <p className={styles['sentence']}>
        {text('sentence', {
          raised: intl.formatNumber(sum.raised),
          taken: intl.formatNumber(sum.raised - sum.total),
          total: intl.formatNumber(sum.total),
        })}
      </p>
      <ol aria-label={text('sum')}>
        {sum.raising.map((step) => (
          <SumLine key={step.line.key} {...step} {...grounds} />
        ))}
        <li className={styles['subtotal']}>
          <span className={styles['label']}>
            {text('raised')} <BandBadge band={judgement.inherent.band} />
          </span>
          <strong>{sum.raised}</strong>
        </li>
        {sum.lowering.map((step) => (
          <SumLine key={step.line.key} {...step} {...grounds} />
        ))}
        <li className={styles['total']}>
          <span className={styles['label']}>
            {text('total')}{' '}
            {judgement.assessed ? (
              <BandBadge band={judgement.residual.band} />
            ) : (
              <>
                <BandBadge band="not_assessed" />
                <span className={styles['aside']}>{nameOf('band', judgement.residual.band, locale)}</span>
              </>
            )}
          </span>
          <strong>{sum.total}</strong>
        </li>
      </ol>
      {sum.silent.length === 0 ? null : (
        <details className={styles['silent']} open={sum.silent.length <= 7}>
          <summary>{text('silent', { count: sum.silent.length })}</summary>
          <ul>
            {sum.silent.map((line) => (
              <SumLine key={line.key} line={line} from={sum.total} to={sum.total} {...grounds} />
            ))}
          </ul>
        </details>
      )}
      <p className={styles['version']}>{text('version', { version: judgement.modelVersion, day })}</p>
    </Section>
  );
}
