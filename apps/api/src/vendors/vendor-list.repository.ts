import { toNameKey, type Judgement, type Tier } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { textIssue } from '../http/json-body.js';
import { decodeCursor, encodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { ListVendorsQuery, VendorSort } from './dto/list-vendors.query.js';
import { flaggedSince, NEEDS } from './vendor-needs.js';
import type { VendorRow } from './vendor-row.js';

interface Sort {
  readonly column: string;
  /** The type that a cursor's value is cast to, and which values can be cast. */
  readonly cast: string;
  readonly accepts: (value: string) => boolean;
  readonly descending: boolean;
}

/** Sort keys are ours, never the caller's text. */
const SORTS: Readonly<Record<VendorSort, Sort>> = {
  '-risk': {
    column: 'j.residual_score',
    cast: 'integer',
    accepts: (value) => /^\d{1,9}$/.test(value),
    descending: true,
  },
  name: { column: 'v.name_key', cast: 'text', accepts: (value) => textIssue(value) === null, descending: false },
  '-updated': {
    column: 'v.updated_at',
    cast: 'timestamptz',
    accepts: (value) =>
      /^[\d-]{10} [\d:]{8}(\.\d{1,3})?\+00$/.test(value) && isInstant(value.replace(' ', 'T').replace('+00', 'Z')),
    descending: true,
  },
  nextReview: {
    column: `coalesce(v.next_review_on, '9999-12-31'::date)`,
    cast: 'date',
    accepts: (value) => /^[\d-]{10}$/.test(value) && isInstant(`${value}T00:00:00Z`),
    descending: false,
  },
};

/** Whether the calendar has it: Date would move the 31st of February into March. */
function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text.slice(0, 19));
}

const FROM = `FROM vendors v
  JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL`;

const COLUMNS = `v.id, v.organization_id AS "organizationId", v.name, v.name_key AS "nameKey", v.aliases, v.domains, v.archetype, v.service,
  coalesce(v.tier, j.suggested_tier) AS "effectiveTier", v.tier, v.status,
  v.status_before_archiving AS "statusBeforeArchiving", v.owner_id AS "ownerId",
  v.next_review_on::text AS "nextReviewOn", v.notes,
  v.contract_ends_on::text AS "contractEndsOn", v.notice_hours AS "noticeHours",
  v.without_notice_duty AS "withoutNoticeDuty", v.data_returned_on::text AS "dataReturnedOn", v.version, v.created_at AS "createdAt",
  v.updated_at AS "updatedAt", j.result AS judgement, owner.owner, scopes.*, latest.assessment`;

const BESIDE = `
  LEFT JOIN LATERAL (
    SELECT json_build_object('id', u.id, 'name', u.name, 'email', u.email) AS owner
      FROM users u WHERE u.organization_id = v.organization_id AND u.id = v.owner_id
  ) owner ON true
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS "scopeCount", max(s.people_count)::float8 AS "peopleCount",
           (array_agg(s.access_level ORDER BY array_position(ARRAY['none', 'low', 'moderate', 'high', 'privileged'], s.access_level) DESC))[1] AS "accessLevel",
           ARRAY(SELECT DISTINCT unnest(t.data_categories) FROM access_scopes t
                  WHERE t.organization_id = v.organization_id AND t.vendor_id = v.id ORDER BY 1) AS "dataCategories",
           ARRAY(SELECT DISTINCT unnest(t.access_types) FROM access_scopes t
                  WHERE t.organization_id = v.organization_id AND t.vendor_id = v.id ORDER BY 1) AS "accessTypes"
      FROM access_scopes s WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id
  ) scopes
  LEFT JOIN LATERAL (
    SELECT json_build_object('id', a.id, 'status', a.status, 'filledInBy', a.filled_in_by, 'dueOn', a.due_on) AS assessment
      FROM assessments a WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id ORDER BY a.id DESC LIMIT 1
  ) latest ON true`;

type ListedRow = VendorRow['vendor'] &
  Pick<VendorRow, 'owner' | 'assessment'> & {
    effectiveTier: Tier;
    scopeCount: number;
    peopleCount: number | null;
    accessLevel: VendorRow['scopes']['accessLevel'];
    dataCategories: VendorRow['scopes']['dataCategories'];
    accessTypes: VendorRow['scopes']['accessTypes'];
    judgement: Omit<Judgement, 'lines' | 'levers'>;
    sortValue?: string | number;
  };

/** The register as it is listed: filters, sort, keyset page and count. */
@Injectable()
export class VendorListRepository {
  constructor(private readonly db: TenantDb) {}

  async list(query: ListVendorsQuery): Promise<Page<VendorRow>> {
    const sort = SORTS[query.sort];
    const filter = new Filter(this.db.organizationId);
    applyFilters(filter, query, this.db.today);
    const total = await this.count(filter);
    if (query.cursor !== undefined) {
      const cursor = decodeCursor(query.cursor, query.sort, (text) => typeof text === 'string' && sort.accepts(text));
      const value = `${filter.bind(cursor.value)}::${sort.cast}`;
      filter.add(`(${sort.column}, v.id) ${sort.descending ? '<' : '>'} (${value}, ${filter.bind(cursor.id)}::uuid)`);
    }
    const direction = sort.descending ? 'DESC' : 'ASC';
    const order = `${sort.column} ${direction}, v.id ${direction}`;
    // The page is found first, so that what stands beside a vendor is read for these rows only.
    const rows = await this.db.em.query<ListedRow[]>(
      `SELECT ${COLUMNS}, page."sortValue"
         FROM (SELECT v.id, ${sort.column}::text AS "sortValue", row_number() OVER (ORDER BY ${order}) AS place
                 ${FROM} WHERE ${filter.sql} ORDER BY ${order} LIMIT ${query.limit + 1}) page
         JOIN vendors v ON v.organization_id = $1 AND v.id = page.id
         JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
         ${BESIDE} ORDER BY page.place`,
      filter.parameters,
    );
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return {
      items: items.map(toVendorRow),
      nextCursor: last ? encodeCursor({ sort: query.sort, value: last.sortValue ?? null, id: last.id }) : null,
      total: toTotal(total),
    };
  }

  /** One vendor with what stands beside it; null for an unknown id. */
  async find(id: string): Promise<VendorRow | null> {
    const rows = await this.db.em.query<ListedRow[]>(
      `SELECT ${COLUMNS} ${FROM} ${BESIDE} WHERE v.organization_id = $1 AND v.id = $2`,
      [this.db.organizationId, id],
    );
    return rows[0] ? toVendorRow(rows[0]) : null;
  }

  private async count(filter: Filter): Promise<number> {
    const rows = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT 1 ${FROM} WHERE ${filter.sql} LIMIT ${EXACT_TOTAL_LIMIT + 1}) counted`,
      filter.parameters,
    );
    return rows[0]?.count ?? 0;
  }
}

/** Conditions with their parameters, always within one organisation. */
class Filter {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[];

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

  get sql(): string {
    return this.conditions.join(' AND ');
  }
}

function applyFilters(filter: Filter, query: ListVendorsQuery, today: string): void {
  const basis = query.basis ?? 'residual';
  if (query.q !== undefined) {
    const pattern = filter.bind(`%${toNameKey(query.q).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    const others = `lower(array_to_string(v.aliases || v.domains, E'\\n'))`;
    filter.add(`(v.name_key LIKE ${pattern} OR lower(v.service) LIKE ${pattern} OR ${others} LIKE ${pattern})`);
  }
  if (query.archetype !== undefined) filter.add(`v.archetype = ${filter.bind(query.archetype)}`);
  if (query.tier !== undefined) filter.add(`coalesce(v.tier, j.suggested_tier) = ${filter.bind(query.tier)}`);
  if (query.band !== undefined) filter.add(`j.residual_band = ${filter.bind(query.band)}`);
  if (query.flag !== undefined) filter.add(`j.flag_keys @> ARRAY[${filter.bind(query.flag)}]`);
  if (query.assessed !== undefined) filter.add(`j.assessed = ${filter.bind(query.assessed)}`);
  if (query.likelihood !== undefined) filter.add(`j.${basis}_likelihood = ${filter.bind(query.likelihood)}`);
  if (query.impact !== undefined) filter.add(`j.${basis}_impact = ${filter.bind(query.impact)}`);
  if (query.need !== undefined) filter.add(NEEDS[query.need](() => filter.bind(today)));
  if (query.flaggedSince !== undefined) filter.add(flaggedSince(`${filter.bind(query.flaggedSince)}::timestamptz`));
  filter.add(query.status === undefined ? `v.status <> 'archived'` : `v.status = ${filter.bind(query.status)}`);
}

function toVendorRow(row: ListedRow): VendorRow {
  const {
    owner,
    assessment,
    scopeCount,
    peopleCount,
    accessLevel,
    dataCategories,
    accessTypes,
    judgement,
    effectiveTier,
    sortValue: _,
    ...vendor
  } = row;
  return {
    vendor,
    effectiveTier,
    owner,
    assessment,
    scopes: { count: scopeCount, peopleCount, accessLevel, dataCategories, accessTypes },
    judgement,
  };
}
