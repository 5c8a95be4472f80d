import type { Schemas } from '@firebreak/api-client';
import { RETENTION_LIMITS } from '@firebreak/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../../i18n/use-messages';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { EntriesForm } from '../entries-form';
import { useOrganizationEntries } from '../organization/use-organization-entries';
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
  const client = useQueryClient();
  const { entries, enter, saving } = useOrganizationEntries<Entries>({
    settings,
    changeOf,
    onSaved: () => client.invalidateQueries({ queryKey: ['vendors'] }),
  });
  const { archivedVendorYears, requesterMonths } = settings.retention;
  const months = entries.months ?? String(requesterMonths);
  return (
    <EntriesForm entries={entries} isComplete={isMonths(months)} saving={saving} save={text('save')}>
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
        error={
          isMonths(months) ? undefined : text('monthsRule', { least: leastRequesterMonths, most: mostRequesterMonths })
        }
        onChange={(event) => enter({ months: event.currentTarget.value })}
      />
    </EntriesForm>
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
