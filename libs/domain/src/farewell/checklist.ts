import type { AccessLevel, AccessType, DataCategory } from '../vocabulary.js';

/** What there is to do when a vendor leaves; `own` is what somebody added. */
export const FAREWELL_ITEM_KINDS = [
  'access',
  'credentials',
  'connections',
  'data',
  'contract',
  'links',
  'proof',
  'own',
] as const;
export type FarewellItemKind = (typeof FAREWELL_ITEM_KINDS)[number];

/** Where an item stands; one that does not apply says why. */
export const FAREWELL_ITEM_STATES = ['open', 'done', 'not_applicable'] as const;
export type FarewellItemState = (typeof FAREWELL_ITEM_STATES)[number];

/** Limits of a farewell; the days that an item has unless somebody says otherwise are our judgement. */
export const FAREWELL_LIMITS = { titleCharacters: 200, noteCharacters: 2_000, ownItems: 30, daysToDo: 30 } as const;

/** One access of the vendor, as far as a farewell asks. */
export interface FarewellScope {
  readonly id: string;
  readonly accessLevel: AccessLevel;
  readonly accessTypes: readonly AccessType[];
  readonly dataCategories: readonly DataCategory[];
  readonly endsOn: string | null;
}

/** What the vendor touches and holds on the day on which the farewell begins. */
export interface FarewellFacts {
  readonly today: string;
  readonly scopes: readonly FarewellScope[];
  /** Day on which the return of our data was confirmed; null when it was not. */
  readonly dataReturnedOn: string | null;
  /** Links to our questionnaires that still let somebody of the vendor in. */
  readonly openLinks: number;
}

/** One thing to do, and what it is about: for `access` one scope, for others ways of access and kinds of record. */
export interface FarewellItem {
  readonly kind: Exclude<FarewellItemKind, 'own'>;
  readonly scopeId: string | null;
  readonly accessTypes: readonly AccessType[];
  readonly dataCategories: readonly DataCategory[];
}

/** Ways of access by which the vendor holds a password, key or token of ours; our judgement. */
const HOLDS_SECRETS: readonly AccessType[] = [
  'always_on_vpn',
  'api_key',
  'ci_secrets',
  'domain_admin_path',
  'helpdesk_credential_reset',
  'idp_admin',
  'network_admin',
  'oauth_integration',
  'rdp',
  'remote_admin',
  'session_tokens',
  'vpn',
];

/** Ways of access that stay open by themselves until somebody closes them on our side; our judgement. */
const STAYS_OPEN: readonly AccessType[] = [
  'always_on_vpn',
  'api_feed',
  'code_in_production',
  'idp_sso',
  'network_edge',
  'network_path',
  'oauth_integration',
  'payment_page',
  'rdp',
  'remote_admin',
  'remote_portal',
  'supplier_portal',
  'support_console',
  'third_party_script',
  'vpn',
];

/** Kinds of record that are secrets of ours themselves. */
const ARE_SECRETS: readonly DataCategory[] = ['account_credentials', 'internal_credentials', 'secrets_tokens'];

/**
 * What there is to do when a vendor leaves, in the order in which one does it: every access that has not ended, what it
 * signs in with, what stays open, the records that it holds (those of ended access too, for they may still lie there),
 * the contract, its links to us, and the proofs.
 */
export function farewellItems({ today, scopes, dataReturnedOn, openLinks }: FarewellFacts): FarewellItem[] {
  const live = scopes.filter(({ accessLevel, endsOn }) => accessLevel !== 'none' && (endsOn ?? today) >= today);
  const ways = distinct(live.flatMap(({ accessTypes }) => accessTypes));
  const records = distinct(scopes.flatMap(({ dataCategories }) => dataCategories));
  const secrets = ways.filter((way) => HOLDS_SECRETS.includes(way));
  const known = records.filter((record) => ARE_SECRETS.includes(record));
  const open = ways.filter((way) => STAYS_OPEN.includes(way));
  return [
    ...live.map(({ id }) => ({ ...itemOf('access'), scopeId: id })),
    ...(secrets.length + known.length > 0 ? [itemOf('credentials', secrets, known)] : []),
    ...(open.length > 0 ? [itemOf('connections', open)] : []),
    ...(records.length > 0 && dataReturnedOn === null ? [itemOf('data', [], records)] : []),
    itemOf('contract'),
    ...(openLinks > 0 ? [itemOf('links')] : []),
    itemOf('proof'),
  ];
}

function itemOf(
  kind: FarewellItem['kind'],
  accessTypes: readonly AccessType[] = [],
  dataCategories: readonly DataCategory[] = [],
): FarewellItem {
  return { kind, scopeId: null, accessTypes, dataCategories };
}

function distinct<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].toSorted();
}
