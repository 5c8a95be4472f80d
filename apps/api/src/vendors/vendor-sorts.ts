import type { VendorSort } from '@firebreak/domain';
import { textIssue } from '../http/json-body.js';

/** How one sort reads and pages. */
export interface Sort {
  /** SQL over FILTERED, never null: what has no value is given one that comes last. */
  readonly column: string;
  /** The type that a cursor's value is cast to, and which values can be cast. */
  readonly cast: string;
  readonly accepts: (value: string) => boolean;
  readonly descending: boolean;
}

type Kind = Pick<Sort, 'cast' | 'accepts'>;

const INTEGER: Kind = { cast: 'integer', accepts: (value) => /^\d{1,9}$/.test(value) };
const TEXT: Kind = { cast: 'text', accepts: (value) => textIssue(value) === null };
const DAY: Kind = {
  cast: 'date',
  accepts: (value) => /^[\d-]{10}$/.test(value) && isInstant(`${value}T00:00:00Z`),
};
const INSTANT: Kind = {
  cast: 'timestamptz',
  accepts: (value) =>
    /^[\d-]{10} [\d:]{8}(\.\d{1,3})?\+00$/.test(value) && isInstant(value.replace(' ', 'T').replace('+00', 'Z')),
};

/** Whether the calendar has it: Date would move the 31st of February into March. */
function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text.slice(0, 19));
}

const up = (kind: Kind, column: string): Sort => ({ ...kind, column, descending: false });
const down = (kind: Kind, column: string): Sort => ({ ...kind, column, descending: true });
const dayUp = (column: string): Sort => up(DAY, `coalesce(${column}, '9999-12-31'::date)`);
const dayDown = (column: string): Sort => down(DAY, `coalesce(${column}, '0001-01-01'::date)`);

/** Sort keys are ours, never the caller's text. */
export const SORTS: Readonly<Record<VendorSort, Sort>> = {
  '-risk': down(INTEGER, 'j.residual_score'),
  risk: up(INTEGER, 'j.residual_score'),
  name: up(TEXT, 'v.name_key'),
  '-name': down(TEXT, 'v.name_key'),
  tier: up(INTEGER, 'coalesce(v.tier, j.suggested_tier)'),
  '-tier': down(INTEGER, 'coalesce(v.tier, j.suggested_tier)'),
  // Nobody comes last: after every name, and before none.
  owner: up(TEXT, `coalesce('0' || lower(o.name), '1')`),
  '-owner': down(TEXT, `coalesce('0' || lower(o.name), '')`),
  nextReview: dayUp('v.next_review_on'),
  '-nextReview': dayDown('v.next_review_on'),
  contractEnd: dayUp('v.contract_ends_on'),
  '-contractEnd': dayDown('v.contract_ends_on'),
  updated: up(INSTANT, 'v.updated_at'),
  '-updated': down(INSTANT, 'v.updated_at'),
};
