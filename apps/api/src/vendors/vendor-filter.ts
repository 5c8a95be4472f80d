import { ARCHETYPES, BANDS, LOCALES, nameOf, tagKey, toNameKey, type Archetype } from '@firebreak/domain';
import type { VendorFilterDto } from './dto/vendor-filter.dto.js';
import { flaggedSince, NEEDS } from './vendor-needs.js';

/** The tables that a filter's conditions speak of: vendors, their present judgement, their owner. */
export const FILTERED = `FROM vendors v
  JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
  LEFT JOIN users o ON o.organization_id = v.organization_id AND o.id = v.owner_id`;

const MOST_WORDS = 8;

/** Conditions on FILTERED with their parameters, always within one organisation. */
export class VendorFilter {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[];
  private looksBeyond = false;

  constructor(organizationId: string) {
    this.conditions = [`v.organization_id = ${this.bind(organizationId)}`];
  }

  bind(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  add(condition: string): void {
    this.conditions.push(condition);
  }

  /** A condition that reads more than the indexes of the list hold, so that it is better answered once than twice. */
  addBeyond(condition: string): void {
    this.looksBeyond = true;
    this.add(condition);
  }

  get readsBeyondIndexes(): boolean {
    return this.looksBeyond;
  }

  get sql(): string {
    return this.conditions.join(' AND ');
  }
}

/** The conditions of what somebody asks for; `today` decides which reviews are due. */
export function filterOf(organizationId: string, query: VendorFilterDto, today: string): VendorFilter {
  const filter = new VendorFilter(organizationId);
  const basis = query.basis ?? 'residual';
  for (const word of wordsOf(query.q)) addWord(filter, word);
  if (query.archetype !== undefined) filter.add(`v.archetype = ${filter.bind(query.archetype)}`);
  if (query.tier !== undefined) filter.add(`coalesce(v.tier, j.suggested_tier) = ${filter.bind(query.tier)}`);
  if (query.band !== undefined) filter.add(`j.residual_band = ${filter.bind(query.band)}`);
  if (query.bandFrom !== undefined)
    filter.add(`j.residual_band = ANY(${filter.bind(BANDS.slice(BANDS.indexOf(query.bandFrom)))})`);
  if (query.flag !== undefined)
    filter.addBeyond(`j.highest_severity > 0 AND j.flag_keys @> ARRAY[${filter.bind(query.flag)}]`);
  if (query.assessed !== undefined) filter.add(`j.assessed = ${filter.bind(query.assessed)}`);
  if (query.likelihood !== undefined) filter.add(`j.${basis}_likelihood = ${filter.bind(query.likelihood)}`);
  if (query.impact !== undefined) filter.add(`j.${basis}_impact = ${filter.bind(query.impact)}`);
  if (query.tag !== undefined)
    filter.addBeyond(
      `v.tags <> '{}' AND EXISTS (SELECT FROM unnest(v.tags) t WHERE lower(t) = ${filter.bind(tagKey(query.tag))})`,
    );
  if (query.ownerId !== undefined) filter.add(`v.owner_id = ${filter.bind(query.ownerId)}`);
  if (query.data !== undefined)
    filter.addBeyond(`v.id IN (SELECT s.vendor_id FROM access_scopes s
      WHERE s.organization_id = $1 AND s.data_categories @> ARRAY[${filter.bind(query.data)}])`);
  if (query.reviewDue !== undefined)
    filter.add(`coalesce(v.next_review_on <= ${filter.bind(today)}::date, false) = ${filter.bind(query.reviewDue)}`);
  if (query.need !== undefined) filter.addBeyond(NEEDS[query.need](() => filter.bind(today)));
  if (query.flaggedSince !== undefined)
    filter.addBeyond(flaggedSince(`${filter.bind(query.flaggedSince)}::timestamptz`));
  filter.add(query.status === undefined ? `v.status <> 'archived'` : `v.status = ${filter.bind(query.status)}`);
  return filter;
}

function wordsOf(q: string | undefined): string[] {
  return q === undefined ? [] : [...new Set(toNameKey(q).split(' '))].slice(0, MOST_WORDS);
}

/** One LIKE pattern for each word of a search. */
export function patternsOf(q: string | undefined): string[] {
  return wordsOf(q).map(patternOf);
}

function patternOf(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** The kinds of supplier whose name holds the word, in any language. */
function kindsNamed(word: string): Archetype[] {
  return ARCHETYPES.filter((kind) =>
    LOCALES.some((locale) => nameOf('archetype', kind, locale).toLowerCase().includes(word)),
  );
}

/** A word may stand in any of the places that people look for it: each is searched by itself. */
function addWord(filter: VendorFilter, word: string): void {
  const pattern = filter.bind(patternOf(word));
  const kinds = kindsNamed(word);
  const places = [
    `SELECT w.vendor_id FROM vendor_words w WHERE w.organization_id = $1 AND w.words LIKE ${pattern}`,
    `SELECT w.id FROM vendors w WHERE w.organization_id = $1 AND w.owner_id = ANY(ARRAY(
       SELECT u.id FROM users u WHERE u.organization_id = $1 AND lower(u.name) LIKE ${pattern}))`,
    ...(kinds.length > 0
      ? [`SELECT w.id FROM vendors w WHERE w.organization_id = $1 AND w.archetype = ANY(${filter.bind(kinds)})`]
      : []),
  ];
  filter.addBeyond(`v.id IN (${places.join(' UNION ALL ')})`);
}
