import { nameOf } from '@firebreak/domain';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import styles from '../settings-form.module.css';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { writeDays } from './day-list';
import { FollowUpForm } from './follow-up-form';
import { followUpMessages } from './follow-up.messages';

/** What happens by itself after a questionnaire was sent: a form for administrators, plain facts for everybody else. */
export function FollowUpSection({ settings, mayChange }: { settings: OrganizationSettings; mayChange: boolean }) {
  const text = useMessages(followUpMessages);
  return (
    <Section title={text('title')}>
      {mayChange ? <FollowUpForm settings={settings} /> : <FollowUpFacts settings={settings} />}
    </Section>
  );
}

function FollowUpFacts({ settings: { reminders, asksAgainTiers } }: { settings: OrganizationSettings }) {
  const text = useMessages(followUpMessages);
  const locale = useLocale();
  const days = (list: readonly number[]) => (list.length === 0 ? text('noDays') : writeDays(list));
  return (
    <dl className={styles['facts']}>
      <dt>{text('reminders')}</dt>
      <dd>
        {reminders.on
          ? text('on', { before: days(reminders.daysBefore), after: days(reminders.daysAfter) })
          : text('off')}
      </dd>
      <dt>{text('byItself')}</dt>
      <dd>
        {asksAgainTiers.length === 0
          ? text('off')
          : asksAgainTiers.map((tier) => <div key={tier}>{nameOf('tier', tier, locale)}</div>)}
      </dd>
    </dl>
  );
}
