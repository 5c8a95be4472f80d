import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import styles from '../settings-form.module.css';
import type { OrganizationSettings } from '../settings.queries';
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

function FollowUpFacts({ settings: { reminders } }: { settings: OrganizationSettings }) {
  const text = useMessages(followUpMessages);
  const days = (list: readonly number[]) => (list.length === 0 ? text('noDays') : writeDays(list));
  return (
    <dl className={styles['facts']}>
      <dt>{text('reminders')}</dt>
      <dd>
        {reminders.on
          ? text('on', { before: days(reminders.daysBefore), after: days(reminders.daysAfter) })
          : text('off')}
      </dd>
    </dl>
  );
}
