import { toRequestedAccess } from '@firebreak/domain';
import type { Archetype, IntakeRecord, IntakeWay, SupplierUsage } from '@firebreak/domain';
import type { Schemas } from '@firebreak/api-client';

/** A request as it is being written. */
export interface SupplierDraft {
  readonly supplierName: string;
  readonly website: string;
  readonly purpose: string;
  readonly archetype: Archetype;
  readonly records: readonly IntakeRecord[];
  readonly people: number | null;
  readonly ways: readonly IntakeWay[];
  readonly humanChannel: boolean;
  readonly canResetCredentials: boolean;
  readonly critical: boolean;
  readonly usage: SupplierUsage;
  readonly neededOn: string;
}

/** Where a new request begins: nothing said, nobody knows of how many people. */
export const EMPTY_DRAFT: SupplierDraft = {
  supplierName: '',
  website: '',
  purpose: '',
  archetype: 'other',
  records: [],
  people: null,
  ways: [],
  humanChannel: false,
  canResetCredentials: false,
  critical: false,
  usage: 'always',
  neededOn: '',
};

/** The fields that must be filled in, and are not. */
export function missingFields({ supplierName, purpose }: SupplierDraft): readonly ('supplierName' | 'purpose')[] {
  return [
    ...(supplierName.trim() === '' ? (['supplierName'] as const) : []),
    ...(purpose.trim() === '' ? (['purpose'] as const) : []),
  ];
}

/** The request as the API takes it. */
export function bodyOfDraft(draft: SupplierDraft): Schemas['AskForSupplierDto'] {
  const { supplierName, website, purpose, archetype, usage, neededOn } = draft;
  return {
    supplierName: supplierName.trim(),
    website: website.trim() === '' ? null : website.trim(),
    purpose: purpose.trim(),
    archetype,
    ...toRequestedAccess(draft),
    usage,
    neededOn: neededOn === '' ? null : neededOn,
  };
}
