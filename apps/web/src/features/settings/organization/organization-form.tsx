import type { Currency, Locale, Tier, WeakLevel } from '@firebreak/domain';
import type { Schemas } from '@firebreak/api-client';
import { CURRENCIES, nameOf, ORGANIZATION_LIMITS, TIERS, WEAK_LEVELS } from '@firebreak/domain';
import { Select, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answersMessages } from '../../../components/answers.messages';
import { LANGUAGE_OPTIONS, useCurrencyOptions } from '../../../components/setting-options';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { ApiProblem } from '../../../lib/problem';
import { sessionQuery } from '../../../session/session.queries';
import { DOT } from '../../../lib/dot';
import { EntriesForm } from '../entries-form';
import styles from '../settings-form.module.css';
import { settingsMessages } from '../settings.messages';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { organizationMessages } from './organization.messages';
import { useOrganizationEntries } from './use-organization-entries';

interface Entries {
  name?: string;
  currency?: Currency;
  locale?: Locale;
  showsStanding?: boolean;
  weakLevel?: WeakLevel;
  days?: Partial<Record<Tier, string>>;
}

const { leastReviewDays: min, mostReviewDays: max } = ORGANIZATION_LIMITS;

/** Changes what holds for everybody; only what was touched is sent. */
export function OrganizationForm({ settings }: { settings: OrganizationSettings }) {
  const text = useMessages(organizationMessages);
  const levelText = useMessages(answersMessages);
  const shared = useMessages(settingsMessages);
  const locale = useLocale();
  const currencies = useCurrencyOptions();
  const client = useQueryClient();
  const { entries, enter, saving } = useOrganizationEntries<Entries>({
    settings,
    changeOf,
    onSaved: async () => {
      void client.invalidateQueries({ queryKey: ['vendors'] });
      void client.invalidateQueries({ queryKey: ['risk'] });
      await client.invalidateQueries(sessionQuery);
    },
  });
  const name = entries.name ?? settings.name;
  const dayOf = (tier: Tier) => entries.days?.[tier] ?? String(settings.reviewIntervalDays[`tier${tier}`]);
  const refused = saving.error instanceof ApiProblem ? saving.error.fields.map(({ pointer }) => pointer) : [];
  const nameFault = name.trim() === '' ? shared('missing') : refused.includes('/name') ? shared('nameRule') : undefined;
  const isComplete = name.trim() !== '' && TIERS.every((tier) => isDays(dayOf(tier)));
  return (
    <EntriesForm entries={entries} isComplete={isComplete} saving={saving} isFieldRefused={refused.length > 0}>
      <TextInput
        label={text('name')}
        description={text('nameHint')}
        maxLength={ORGANIZATION_LIMITS.nameCharacters}
        value={name}
        error={nameFault}
        onChange={(event) => enter({ name: event.currentTarget.value })}
      />
      <Select<Currency>
        searchable
        allowDeselect={false}
        label={text('currency')}
        description={text('currencyHint')}
        data={currencies}
        value={entries.currency ?? CURRENCIES.find((known) => known === settings.currency)}
        onChange={(currency) => (currency === null ? undefined : enter({ currency }))}
      />
      <Select<Locale>
        allowDeselect={false}
        label={text('language')}
        data={[...LANGUAGE_OPTIONS]}
        value={entries.locale ?? settings.locale}
        onChange={(value) => (value === null ? undefined : enter({ locale: value }))}
      />
      <fieldset className={styles['group']}>
        <legend>{text('reviews')}</legend>
        <p className={styles['hint']}>
          {text('reviewsHint', { defaults: Object.values(settings.defaultReviewIntervalDays).join(DOT) })}
        </p>
        <div className={styles['pair']}>
          {TIERS.map((tier) => (
            <TextInput
              key={tier}
              inputMode="numeric"
              label={nameOf('tier', tier, locale)}
              value={dayOf(tier)}
              error={isDays(dayOf(tier)) ? undefined : text('range', { min, max })}
              onChange={(event) => enter({ days: { ...entries.days, [tier]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{text('vendorsSee')}</legend>
        <Switch
          label={text('showsStanding')}
          description={text('showsStandingHint')}
          checked={entries.showsStanding ?? settings.showsStanding}
          onChange={(event) => enter({ showsStanding: event.currentTarget.checked })}
        />
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{text('findings')}</legend>
        <Select
          allowDeselect={false}
          label={text('weakLevel')}
          description={text('weakLevelHint')}
          data={WEAK_LEVELS.map((level) => ({ value: String(level), label: levelText(`level${level}`) }))}
          value={String(entries.weakLevel ?? settings.weakLevel)}
          onChange={(value) => enter({ weakLevel: WEAK_LEVELS.find((level) => String(level) === value) })}
        />
      </fieldset>
    </EntriesForm>
  );
}

function isDays(value: string): boolean {
  return /^\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max;
}

function changeOf({ days, name, ...rest }: Entries): Schemas['ChangeOrganizationDto'] {
  const intervals = Object.entries(days ?? {}).map(([tier, value]) => [`tier${tier}`, Number(value)]);
  return {
    ...rest,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(intervals.length === 0 ? {} : { reviewIntervalDays: Object.fromEntries(intervals) }),
  };
}
