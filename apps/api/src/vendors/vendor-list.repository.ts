import type { Judgement, Tier } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { ListVendorsQuery } from './dto/list-vendors.query.js';
import { FILTERED, filterOf, patternsOf, type VendorFilter } from './vendor-filter.js';
import type { ListedVendorRow, VendorRow } from './vendor-row.js';
import { SORTS } from './vendor-sorts.js';

const COLUMNS = `v.id, v.organization_id AS "organizationId", v.name, v.name_key AS "nameKey", v.aliases, v.domains, v.archetype, v.service,
  coalesce(v.tier, j.suggested_tier) AS "effectiveTier", v.tier, v.status,
  v.status_before_archiving AS "statusBeforeArchiving", v.owner_id AS "ownerId",
  v.next_review_on::text AS "nextReviewOn", v.notes,
  v.contract_ends_on::text AS "contractEndsOn", v.notice_hours AS "noticeHours",
  v.without_notice_duty AS "withoutNoticeDuty", v.data_returned_on::text AS "dataReturnedOn", v.tags, v.version, v.created_at AS "createdAt",
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
    sortValue?: string | null;
    total?: number;
    matchedScope?: string | null;
  };

/** The register as it is listed: filters, sort, keyset page and count. */
@Injectable()
export class VendorListRepository {
  constructor(private readonly db: TenantDb) {}

  async list(query: ListVendorsQuery): Promise<Page<ListedVendorRow>> {
    const sort = SORTS[query.sort];
    const filter = filterOf(this.db.organizationId, query, this.db.today);
    const patterns = patternsOf(query.q);
    const direction = sort.descending ? 'DESC' : 'ASC';
    // Indexes give the page and the count each by itself; where they do not, what matches is found once for both.
    const matched = `matched AS ${filter.readsBeyondIndexes ? '' : 'NOT'} MATERIALIZED (
      SELECT v.id, ${sort.column} AS key ${FILTERED} WHERE ${filter.sql})`;
    const order = `key ${direction}, id ${direction}`;
    // The page is found first, so that what stands beside a vendor is read for these rows only.
    const rows = await this.db.em.query<(ListedRow & { total: number })[]>(
      `WITH ${matched},
            page AS (SELECT id, key FROM matched ${afterCursor(filter, query)} ORDER BY ${order} LIMIT ${query.limit + 1}),
            counted AS (SELECT count(*)::integer AS total FROM (SELECT FROM matched LIMIT ${EXACT_TOTAL_LIMIT + 1}) c)
       SELECT ${COLUMNS}, counted.total, page.key::text AS "sortValue",
              (SELECT s.name FROM access_scopes s WHERE s.organization_id = $1 AND s.vendor_id = v.id
                  AND lower(s.name) LIKE ANY(${filter.bind(patterns)}::text[]) ORDER BY s.id LIMIT 1) AS "matchedScope"
         FROM counted LEFT JOIN page ON true
         LEFT JOIN vendors v ON v.organization_id = $1 AND v.id = page.id
         LEFT JOIN judgements j ON j.organization_id = $1 AND j.vendor_id = page.id AND j.superseded_at IS NULL
         ${BESIDE} ORDER BY page.key ${direction}, page.id ${direction}`,
      filter.parameters,
    );
    // The count comes with a row of its own where there is no page.
    const listed = rows.filter(({ sortValue }) => sortValue !== null);
    const { items, nextCursor } = cutPage(listed, query.limit, (last) => ({
      sort: query.sort,
      value: last.sortValue ?? null,
      id: last.id,
    }));
    return {
      items: items.map((row) => ({ ...toVendorRow(row), matchedScope: row.matchedScope ?? null })),
      nextCursor,
      total: toTotal(rows[0]?.total ?? 0),
    };
  }

  /** One vendor with what stands beside it; null for an unknown id. */
  async find(id: string): Promise<VendorRow | null> {
    const rows = await this.db.em.query<ListedRow[]>(
      `SELECT ${COLUMNS} ${FILTERED} ${BESIDE} WHERE v.organization_id = $1 AND v.id = $2`,
      [this.db.organizationId, id],
    );
    return rows[0] ? toVendorRow(rows[0]) : null;
  }
}

/** The condition on `matched` of what comes after a cursor; empty for the first page. Throws `bad-cursor`. */
function afterCursor(filter: VendorFilter, { cursor: text, sort: name }: ListVendorsQuery): string {
  if (text === undefined) return '';
  const { cast, accepts, descending } = SORTS[name];
  const cursor = decodeCursor(text, name, (value) => typeof value === 'string' && accepts(value));
  const value = `${filter.bind(cursor.value)}::${cast}`;
  return `WHERE (key, id) ${descending ? '<' : '>'} (${value}, ${filter.bind(cursor.id)}::uuid)`;
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
    sortValue: _value,
    total: _total,
    matchedScope: _scope,
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
