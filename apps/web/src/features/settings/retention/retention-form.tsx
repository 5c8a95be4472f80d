import type { Schemas } from '@firebreak/api-client';
import { RETENTION_LIMITS } from '@firebreak/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../../i18n/use-messages';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { useOrganizationEntries } from '../organization/use-organization-entries';
import styles from '../settings-form.module.css';
import { retentionPageMessages } from './retention-page.messages';

interface Entries {
  /** Empty for never. */
  years?: string;
  months?: string;
}

const { leastVendorYears, mostVendorYears, leastRequesterMonths, mostRequesterMonths, daysTold } = RETENTION_LIMITS;
const YEARS = Array.from({ length: mostVendorYears - leastVendorYears + 1 }, (_, place) => leastVendorYears + place);

/** Changes how long archived vendors and requests are kept; only what was touched is sent. */
export function RetentionForm({ settings }: { settings: OrganizationSettings }) {
  const text = useMessages(retentionPageMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const { entries, enter, saving } = useOrganizationEntries<Entries>({
    settings,
    changeOf,
    onSaved: () => client.invalidateQueries({ queryKey: ['vendors'] }),
  });
  const { archivedVendorYears, requesterMonths } = settings.retention;
  const months = entries.months ?? String(requesterMonths);
  const isComplete = isMonths(months);
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && Object.keys(entries).length > 0) saving.mutate();
      }}
    >
      <NativeSelect
        label={text('vendorYears')}
        description={text('vendorYearsHint', { days: daysTold })}
        value={entries.years ?? String(archivedVendorYears ?? '')}
        data={[
          { value: '', label: text('never') },
          ...YEARS.map((count) => ({ value: String(count), label: text('years', { count }) })),
        ]}
        onChange={(event) => enter({ years: event.currentTarget.value })}
      />
      <TextInput
        inputMode="numeric"
        label={text('requesterMonths')}
        description={text('requesterMonthsHint')}
        value={months}
        error={isComplete ? undefined : text('monthsRule', { least: leastRequesterMonths, most: mostRequesterMonths })}
        onChange={(event) => enter({ months: event.currentTarget.value })}
      />
      {saving.isError ? (
        <p role="alert">{isProblem(saving.error, 412) ? text('stale') : problemText(saving.error)}</p>
      ) : null}
      <div className={styles['actions']}>
        <Button type="submit" loading={saving.isPending} disabled={Object.keys(entries).length === 0}>
          {text('save')}
        </Button>
      </div>
    </form>
  );
}

function changeOf({ years, months }: Entries): Schemas['ChangeOrganizationDto'] {
  return {
    retention: {
      ...(years === undefined ? {} : { archivedVendorYears: years === '' ? null : Number(years) }),
      ...(months === undefined ? {} : { requesterMonths: Number(months.trim()) }),
    },
  };
}

function isMonths(text: string): boolean {
  const months = Number(text.trim());
  return /^\d{1,2}$/.test(text.trim()) && months >= leastRequesterMonths && months <= mostRequesterMonths;
}
