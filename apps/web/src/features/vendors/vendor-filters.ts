import {
  ARCHETYPES,
  BANDS,
  DATA_CATEGORIES,
  DEFAULT_VENDOR_COLUMNS,
  TIERS,
  VENDOR_COLUMNS,
  VENDOR_NEEDS,
  VENDOR_SORTS,
  VENDOR_STATUSES,
} from '@firebreak/domain';
import type {
  Archetype,
  Band,
  DataCategory,
  Tier,
  VendorColumn,
  VendorNeed,
  VendorSort,
  VendorStatus,
} from '@firebreak/domain';
import { kindOfInstant } from '../../lib/as-of';

/** What the vendor list shows, as it stands in the address; a field that is left out does not narrow. */
export interface VendorFilters {
  q?: string;
  band?: Band;
  /** This band or a worse one. */
  bandFrom?: Band;
  archetype?: Archetype;
  tier?: Tier;
  status?: VendorStatus;
  /** Key of a flag. */
  flag?: string;
  likelihood?: number;
  impact?: number;
  basis?: 'inherent';
  assessed?: boolean;
  tag?: string;
  ownerId?: string;
  /** Records that it can touch. */
  data?: DataCategory;
  reviewDue?: boolean;
  /** Why it waits for us. */
  need?: VendorNeed;
  /** Has a flag that it had not at this instant, ISO 8601. */
  flaggedSince?: string;
}

/** The whole address of the list: what it shows, in which order and columns, and the view that it began as. */
export interface VendorSearch extends VendorFilters {
  sort?: VendorSort;
  /** The columns after the name, with commas between them; the usual ones unless said. */
  columns?: string;
  view?: string;
}

/** Reads the list's address, dropping everything that does not belong there. */
export function readVendorSearch(search: Record<string, unknown>): VendorSearch {
  const read: VendorSearch = {
    q: textIn(search['q'], 200),
    band: oneOf(BANDS, search['band']),
    bandFrom: oneOf(BANDS, search['bandFrom']),
    archetype: oneOf(ARCHETYPES, search['archetype']),
    tier: oneOf(TIERS, search['tier']),
    status: oneOf(VENDOR_STATUSES, search['status']),
    flag: textIn(search['flag'], 80),
    likelihood: stepIn(search['likelihood']),
    impact: stepIn(search['impact']),
    basis: search['basis'] === 'inherent' ? 'inherent' : undefined,
    assessed: flagIn(search['assessed']),
    tag: textIn(search['tag'], 40),
    ownerId: idIn(search['ownerId']),
    data: oneOf(DATA_CATEGORIES, search['data']),
    reviewDue: flagIn(search['reviewDue']),
    need: oneOf(VENDOR_NEEDS, search['need']),
    flaggedSince: instantIn(search['flaggedSince']),
    sort: VENDOR_SORTS.find((sort) => sort === search['sort'] && sort !== '-risk'),
    columns: columnsIn(search['columns']),
    view: textIn(search['view'], 60),
  };
  return withoutGaps(read);
}

/** What narrows the list, without the order, the columns and the view. */
export function filtersOf({ sort: _sort, columns: _columns, view: _view, ...filters }: VendorSearch): VendorFilters {
  return filters;
}

/** The columns that an address asks for. */
export function columnsOf({ columns }: VendorSearch): readonly VendorColumn[] {
  if (columns === undefined) return DEFAULT_VENDOR_COLUMNS;
  const wanted = columns.split(',');
  return wanted.flatMap((column) => VENDOR_COLUMNS.filter((known) => known === column));
}

/** Columns as they stand in the address; undefined for the usual ones. */
export function columnsText(columns: readonly VendorColumn[]): string | undefined {
  const text = columns.length === 0 ? NO_COLUMNS : columns.join(',');
  return text === DEFAULT_VENDOR_COLUMNS.join(',') ? undefined : text;
}

/** Whether two addresses show the same, whatever view they began as. */
export function showsSame(one: VendorSearch, other: VendorSearch): boolean {
  const plain = ({ view: _view, ...rest }: VendorSearch): string =>
    JSON.stringify(Object.entries(withoutGaps(rest)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return plain(one) === plain(other);
}

const NO_COLUMNS = 'none';

function withoutGaps<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

function textIn(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim().slice(0, most);
  return text === '' ? undefined : text;
}

function instantIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return ['past', 'future'].includes(kindOfInstant(value, 0)) ? value : undefined;
}

function stepIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
}

function flagIn(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? value : undefined;
}

function columnsIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const wanted = [...new Set(value.split(','))].flatMap((column) => VENDOR_COLUMNS.filter((known) => known === column));
  return wanted.length === 0 && value !== NO_COLUMNS ? undefined : columnsText(wanted);
}
