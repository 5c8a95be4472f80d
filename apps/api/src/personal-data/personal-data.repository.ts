import { PERSONAL_DATA_LIMITS, type ErasedPlace, type FreeTextPlace, type PersonalPlace } from '@firebreak/domain';
import type { TrailSubject } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { isInstant } from '../http/fields.js';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Cursor, type Page } from '../http/paging.js';
import type { PageQuery } from '../http/page.query.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { FREE_TEXTS, wordsPattern, type FreeTexts } from './free-texts.js';
import type { PersonalDataErasure } from './personal-data-erasure.entity.js';

/** Where something is told; both null for what stands at no vendor. */
export interface PlaceLink {
  readonly vendorId: string | null;
  readonly assessmentId: string | null;
}

/** How often something stands in one kind of place. */
export interface CountedPlace<Place extends string> {
  readonly place: Place;
  readonly count: number;
  readonly links: readonly PlaceLink[];
}

/** What an address leads to. */
export interface FoundPerson {
  readonly userId: string | null;
  readonly isDisabled: boolean | null;
  /** Names as they stand beside the address. */
  readonly names: readonly string[];
  readonly places: readonly (CountedPlace<PersonalPlace> & { readonly past: number })[];
}

/** What an event must be recorded about when a person is erased. */
export interface TouchedSubject {
  readonly type: TrailSubject;
  readonly id: string;
  readonly vendorId: string | null;
}

/** An erasure with who did it. */
export interface ShownErasure extends Omit<PersonalDataErasure, 'rowCounts'> {
  readonly erasedByName: string;
  readonly rowCounts: Readonly<Partial<Record<ErasedPlace, number>>>;
}

const SORT = '-erased';

/** Finds and erases people of the running transaction's organisation, through the two functions that can. */
@Injectable()
export class PersonalDataRepository {
  constructor(private readonly db: TenantDb) {}

  /** Where a person stands, by its address as it is compared. */
  async find(emailKey: string): Promise<FoundPerson> {
    const [found] = await this.db.em.query<FoundPerson[]>(
      `SELECT user_id AS "userId", is_disabled AS "isDisabled", names, places FROM security.find_person($1)`,
      [emailKey],
    );
    if (!found) throw new Error('Nothing was counted.');
    return found;
  }

  /**
   * Texts of the present that hold one of these as words, by where they stand; `isErased` counts what erasing has left in
   * columns of names too.
   */
  async listTexts(words: readonly string[], isErased: boolean): Promise<CountedPlace<FreeTextPlace>[]> {
    const counts = FREE_TEXTS.flatMap((texts) => countOf(texts, isErased));
    const parameters = [this.db.organizationId, wordsPattern(words)];
    const places = await this.db.em.query<CountedPlace<FreeTextPlace>[]>(counts.join(' UNION ALL '), parameters);
    return places.filter(({ count }) => count > 0);
  }

  /** Erases whoever has this address and gives what was touched. Throws `not-found`, `invalid-state`, `forbidden`. */
  erase(
    id: string,
    emailKey: string,
    byUser: string,
    ground: string,
    signaturesKeptFor: string | null,
  ): Promise<TouchedSubject[]> {
    return this.db.em.query<TouchedSubject[]>(
      `SELECT subject_type AS type, subject_id AS id, of_vendor AS "vendorId" FROM security.erase_person($1, $2, $3, $4, $5)`,
      [id, emailKey, byUser, ground, signaturesKeptFor],
    );
  }

  async get(id: string): Promise<ShownErasure | null> {
    const rows = await this.query('d.id = $2', [id], 1);
    return rows[0] ?? null;
  }

  /** Newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<ShownErasure>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT, isErasedAt);
    const rows = await this.query(
      '($2::timestamptz IS NULL OR (d.erased_at, d.id) < ($2, $3::uuid))',
      [before?.value ?? null, before?.id ?? null],
      limit + 1,
    );
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({
      sort: SORT,
      value: last.erasedAt.toISOString(),
      id: last.id,
    }));
    const [counted] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count
         FROM (SELECT FROM personal_data_erasures WHERE organization_id = $1 LIMIT ${EXACT_TOTAL_LIMIT + 1}) c`,
      [this.db.organizationId],
    );
    return {
      items,
      nextCursor,
      total: toTotal(counted?.count ?? 0),
    };
  }

  private query(condition: string, parameters: readonly unknown[], limit: number): Promise<ShownErasure[]> {
    return this.db.em.query<ShownErasure[]>(
      `SELECT d.organization_id AS "organizationId", d.id, d.erased_at AS "erasedAt", d.erased_by AS "erasedBy", d.ground,
              d.signatures_kept_for AS "signaturesKeptFor", d.row_counts AS "rowCounts", d.past_states AS "pastStates",
              d.payloads, u.name AS "erasedByName"
         FROM personal_data_erasures d
         JOIN users u ON u.organization_id = d.organization_id AND u.id = d.erased_by
        WHERE d.organization_id = $1 AND ${condition} ORDER BY d.erased_at DESC, d.id DESC LIMIT ${limit}`,
      [this.db.organizationId, ...parameters],
    );
  }
}

function countOf(texts: FreeTexts, isErased: boolean): string[] {
  const { place, table, columns, named = [], vendorId = 'NULL::uuid', assessmentId = 'NULL::uuid' } = texts;
  const looked = isErased ? [...columns, ...named] : columns;
  if (looked.length === 0) return [];
  return [
    `SELECT '${place}' AS place, count(*)::integer AS count,
      coalesce((array_agg(DISTINCT h.link))[1:${PERSONAL_DATA_LIMITS.linksShown}], '{}') AS links
    FROM (SELECT jsonb_build_object('vendorId', ${vendorId}, 'assessmentId', ${assessmentId}) AS link
            FROM ${table} t
           WHERE t.organization_id = $1 AND (${looked.map((column) => `t.${column}::text ~* $2`).join(' OR ')})) h`,
  ];
}

const isErasedAt = (value: Cursor['value']): boolean => isInstant(value);
