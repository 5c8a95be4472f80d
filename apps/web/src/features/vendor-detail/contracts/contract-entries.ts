import { CURRENCIES } from '@firebreak/domain';
import type { Currency } from '@firebreak/domain';
import type { Contract, ContractContent } from './contracts.queries';

/** A contract as it stands in a form. */
export interface ContractEntries {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly renews: boolean;
  readonly renewalMonths: number | string;
  readonly noticeDays: number | string;
  readonly noticeGivenOn: string;
  readonly annualValue: number | string;
  readonly currency: Currency;
  readonly note: string;
}

/** Where an entry cannot be right, with the word that says why. */
export type ContractFaults = Partial<
  Record<'name' | 'endsOn' | 'noticeGivenOn', 'nameMissing' | 'endsBefore' | 'endMissing' | 'future'>
>;

/** The entries of a contract; of a new one when it is null, with the vendor's end where one was entered. */
export function entriesOf(contract: Contract | null, endsOn: string | null, currency: Currency): ContractEntries {
  return {
    name: contract?.name ?? '',
    startsOn: contract?.startsOn ?? '',
    endsOn: contract === null ? (endsOn ?? '') : (contract.endsOn ?? ''),
    renews: contract !== null && contract.renewalMonths !== null,
    renewalMonths: contract?.renewalMonths ?? 12,
    noticeDays: contract?.noticeDays ?? '',
    noticeGivenOn: contract?.noticeGivenOn ?? '',
    annualValue: contract?.annualValue ?? '',
    currency: contract?.currency ?? currency,
    note: contract?.note ?? '',
  };
}

/** What is sent of the entries. */
export function contentOf(entries: ContractEntries): ContractContent {
  const annualValue = numberOrNull(entries.annualValue);
  return {
    name: entries.name.trim(),
    startsOn: textOrNull(entries.startsOn),
    endsOn: textOrNull(entries.endsOn),
    renewalMonths: entries.renews ? numberOrNull(entries.renewalMonths) : null,
    noticeDays: numberOrNull(entries.noticeDays),
    noticeGivenOn: textOrNull(entries.noticeGivenOn),
    annualValue,
    currency: annualValue === null ? null : entries.currency,
    note: textOrNull(entries.note),
  };
}

/** What is wrong with the entries on a day; empty when nothing is. */
export function faultsOf(
  { name, startsOn, endsOn, renews, noticeGivenOn }: ContractEntries,
  today: string,
): ContractFaults {
  const isBackwards = startsOn !== '' && endsOn !== '' && startsOn > endsOn;
  return {
    ...(name.trim() === '' ? { name: 'nameMissing' as const } : {}),
    ...(isBackwards ? { endsOn: 'endsBefore' as const } : {}),
    ...(renews && endsOn === '' ? { endsOn: 'endMissing' as const } : {}),
    ...(noticeGivenOn > today ? { noticeGivenOn: 'future' as const } : {}),
  };
}

/** The currency that a select names; the first one for a name that is none. */
export function currencyNamed(name: string | null): Currency {
  return CURRENCIES.find((known) => known === name) ?? CURRENCIES[0];
}

function textOrNull(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}

function numberOrNull(value: number | string): number | null {
  return typeof value === 'number' ? value : null;
}
