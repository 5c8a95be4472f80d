import type {
  AccessLevel,
  AccessType,
  AssessmentStatus,
  FilledInBy,
  DataCategory,
  Judgement,
  Tier,
} from '@firebreak/domain';
import type { Vendor } from './vendor.entity.js';

/** A vendor with what the list and the page show beside it, read in one query. */
export interface VendorRow {
  readonly vendor: Vendor;
  /** The tier set by hand, or else the one that the judgement suggests. */
  readonly effectiveTier: Tier;
  readonly owner: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly scopes: {
    readonly count: number;
    readonly peopleCount: number | null;
    readonly accessLevel: AccessLevel | null;
    readonly dataCategories: readonly DataCategory[];
    readonly accessTypes: readonly AccessType[];
  };
  /** The assessment that was sent last. */
  readonly assessment: {
    readonly id: string;
    readonly status: AssessmentStatus;
    readonly filledInBy: FilledInBy;
    readonly dueOn: string;
  } | null;
  readonly judgement: Omit<Judgement, 'lines' | 'levers'>;
}

/** The same in a list. */
export interface ListedVendorRow extends VendorRow {
  /** The first access scope whose name holds a word that was searched. */
  readonly matchedScope: string | null;
}
