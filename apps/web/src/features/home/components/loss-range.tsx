import { scaleLog } from 'd3-scale';
import { useIntl } from 'react-intl';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { homeMessages } from '../home.messages';
import type { RiskSummary } from '../home.queries';
import { sentenceGap, sentences } from '../../../i18n/joining';
import styles from './loss-range.module.css';

interface LossRangeProps {
  loss: RiskSummary['annualLoss'];
  events: RiskSummary['eventsPerMillionYears'];
}

const MILLION_YEARS_IN_CENTURIES = 10_000;

/** The annual loss as a range on a logarithmic money axis, said in one sentence first. */
export function LossRange({ loss, events }: LossRangeProps) {
  const text = useMessages(homeMessages);
  const locale = useLocale();
  const intl = useIntl();
  const money = (amount: number) =>
    intl.formatNumber(amount, {
      style: 'currency',
      currency: loss.currency,
      notation: 'compact',
      maximumSignificantDigits: 2,
      useGrouping: true,
    });
  const low = Math.max(1, loss.p50);
  const high = Math.max(low, loss.p95);
  const axis = scaleLog()
    .domain([10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high * 1.01))])
    .range([0, 100]);
  const decades = axis.ticks().filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6));
  const values = { p50: money(loss.p50), p95: money(loss.p95) };
  return (
    <Section title={text('lossTitle', values)}>
      <p className={styles['sentence']}>
        {sentences(
          locale,
          text('lossSentence'),
          events === null
            ? text('lossAddedUp')
            : text('lossEvents', {
                middle: events.p50 / MILLION_YEARS_IN_CENTURIES,
                high: events.p95 / MILLION_YEARS_IN_CENTURIES,
              }),
          text('lossScale'),
        )}
        {sentenceGap(locale)}
        <TextLink to="/vendors">{text('lossVendors')}</TextLink>
      </p>
      <div className={styles['chart']} role="img" aria-label={text('lossChart', values)}>
        <span className={styles['range']} style={{ left: `${axis(low)}%`, width: `${axis(high) - axis(low)}%` }} />
        <Mark at={axis(low)} value={values.p50} label={text('lossMedian')} />
        <Mark at={axis(high)} value={values.p95} label={text('lossTail')} />
        {decades.map((tick) => (
          <span key={tick} className={styles['tick']} style={{ left: `${axis(tick)}%` }}>
            {money(tick)}
          </span>
        ))}
      </div>
    </Section>
  );
}

function Mark({ at, value, label }: { at: number; value: string; label: string }) {
  return (
    <span className={styles['mark']} style={{ left: `${at}%` }} data-side={at > 60 ? 'left' : 'right'}>
      <strong>{value}</strong>
      <span>{label}</span>
    </span>
  );
}
