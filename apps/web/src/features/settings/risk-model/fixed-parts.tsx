import type { RiskModel } from '@firebreak/domain';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import styles from './own-model.module.css';
import { ownModelMessages } from './own-model.messages';

/** What no organisation sets for itself, with the sources of what comes from outside. */
export function FixedParts({ model: { freshDays, sources } }: { model: RiskModel }) {
  const text = useMessages(ownModelMessages);
  return (
    <Section title={text('fixed')}>
      <p className={styles['hint']}>{text('fixedText')}</p>
      <dl className={styles['sources']}>
        <dt>{text('fixedFresh', { days: freshDays })}</dt>
        <dd>{sources.freshDays}</dd>
        <dt>{text('fixedLoss')}</dt>
        <dd>{sources.loss}</dd>
      </dl>
    </Section>
  );
}
