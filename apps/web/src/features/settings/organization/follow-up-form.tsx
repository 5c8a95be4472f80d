import type { Schemas } from '@firebreak/api-client';
import { ASSESSMENT_LIMITS, nameOf, REMINDER_LIMITS, TIERS } from '@firebreak/domain';
import type { Tier } from '@firebreak/domain';
import { Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { EntriesForm } from '../entries-form';
import styles from '../settings-form.module.css';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { readDays, writeDays } from './day-list';
import { followUpMessages } from './follow-up.messages';
import { useOrganizationEntries } from './use-organization-entries';

interface Entries {
  on?: boolean;
  daysBefore?: string;
  daysAfter?: string;
  tiers?: readonly Tier[];
}

/** Changes what happens by itself after a questionnaire was sent; only what was touched is sent. */
export function FollowUpForm({ settings }: { settings: OrganizationSettings }) {
  const text = useMessages(followUpMessages);
  const locale = useLocale();
  const client = useQueryClient();
  const { entries, enter, saving } = useOrganizationEntries<Entries>({
    settings,
    changeOf,
    onSaved: () => client.invalidateQueries({ queryKey: ['assessments', 'reminders'] }),
  });
  const { reminders } = settings;
  const isOn = entries.on ?? reminders.on;
  const days = {
    daysBefore: entries.daysBefore ?? writeDays(reminders.daysBefore),
    daysAfter: entries.daysAfter ?? writeDays(reminders.daysAfter),
  };
  const tiers = entries.tiers ?? settings.asksAgainTiers;
  const isComplete = Object.values(days).every((list) => readDays(list) !== null);
  return (
    <EntriesForm entries={entries} isComplete={isComplete} saving={saving} save={text('save')}>
      <Checkbox
        label={text('reminders')}
        description={text('remindersHint')}
        checked={isOn}
        onChange={(event) => enter({ on: event.currentTarget.checked })}
      />
      {isOn ? (
        <div className={styles['pair']}>
          {(['daysBefore', 'daysAfter'] as const).map((side) => (
            <TextInput
              key={side}
              inputMode="numeric"
              label={text(side === 'daysBefore' ? 'before' : 'after')}
              value={days[side]}
              error={
                readDays(days[side]) === null
                  ? text('daysRule', { most: REMINDER_LIMITS.mostOnEachSide, max: REMINDER_LIMITS.mostDays })
                  : undefined
              }
              onChange={(event) => enter({ [side]: event.currentTarget.value })}
            />
          ))}
        </div>
      ) : null}
      <fieldset className={styles['group']}>
        <legend>{text('again')}</legend>
        <p className={styles['hint']}>{text('againHint', { days: ASSESSMENT_LIMITS.daysToAnswer })}</p>
        {TIERS.map((tier) => (
          <Checkbox
            key={tier}
            label={nameOf('tier', tier, locale)}
            checked={tiers.includes(tier)}
            onChange={(event) =>
              enter({
                tiers: TIERS.filter((one) => (one === tier ? event.currentTarget.checked : tiers.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
    </EntriesForm>
  );
}

function changeOf({ on, daysBefore, daysAfter, tiers }: Entries): Schemas['ChangeOrganizationDto'] {
  const reminders = {
    ...(on === undefined ? {} : { on }),
    ...(daysBefore === undefined ? {} : { daysBefore: readDays(daysBefore) ?? [] }),
    ...(daysAfter === undefined ? {} : { daysAfter: readDays(daysAfter) ?? [] }),
  };
  return {
    ...(Object.keys(reminders).length === 0 ? {} : { reminders }),
    ...(tiers === undefined ? {} : { asksAgainTiers: [...tiers] }),
  };
}
