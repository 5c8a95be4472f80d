import type { DocumentKind } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { DayPlace } from '../http/day-page.js';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { endingContracts, endingFiles, lateItems } from '../vendors/vendor-needs.js';
import type { DeadlineKind } from './dto/list-deadlines.query.js';

/** What it is that ends: a file, the time for notice, a contract, or the time for something to do before the vendor is gone. */
export const ENDS = ['document', 'notice', 'contract', 'item'] as const;
export type DeadlineEnd = (typeof ENDS)[number];

/** A vendor with the first day on which something of it ends. */
export interface Deadline {
  readonly vendorId: string;
  readonly vendorName: string;
  /** `YYYY-MM-DD`; evidence may have ended already. */
  readonly dueOn: string;
  readonly ends: DeadlineEnd;
  readonly contractName: string | null;
  /** The file that ends; null for anything else. */
  readonly document: {
    /** Null for one that is kept with the vendor itself. */
    readonly assessmentId: string | null;
    readonly fileName: string;
    readonly kind: DocumentKind;
  } | null;
}

const TODAY = (): string => '$2';

/** One row for each vendor of the need of that name, so that the list of vendors has as many. */
const ENDING: Readonly<Record<DeadlineKind, string>> = {
  evidence: `SELECT DISTINCT ON (v.id) v.id AS "vendorId", v.name AS "vendorName", e.expires_on AS day, 'document' AS ends, NULL AS "contractName",
       json_build_object('assessmentId', e.assessment_id, 'fileName', e.file_name, 'kind', e.kind) AS document
  FROM vendors v
  JOIN (${endingFiles(TODAY())}) e ON e.vendor_id = v.id
 WHERE v.organization_id = $1 AND v.status <> 'archived' ORDER BY v.id, e.expires_on, e.id`,
  contract: `SELECT DISTINCT ON (v.id) v.id AS "vendorId", v.name AS "vendorName", e.day, e.ends, e.name AS "contractName",
       NULL::json AS document
  FROM vendors v JOIN (${endingContracts(TODAY())}) e ON e.vendor_id = v.id
 WHERE v.organization_id = $1 AND v.status <> 'archived' ORDER BY v.id, e.day, e.ends DESC, e.id`,
  leaving: `SELECT DISTINCT ON (v.id) v.id AS "vendorId", v.name AS "vendorName", e.due_on AS day, 'item' AS ends,
       NULL AS "contractName", NULL::json AS document
  FROM vendors v JOIN (${lateItems(TODAY())}) e ON e.vendor_id = v.id
 WHERE v.organization_id = $1 AND v.status <> 'archived' ORDER BY v.id, e.due_on, e.id`,
};

/** What ends soon at the vendors of the running transaction's organisation. */
@Injectable()
export class DeadlinesRepository {
  constructor(private readonly db: TenantDb) {}

  /** Earliest first, after a place when one is given. */
  list(kind: DeadlineKind, today: string, limit: number, after: DayPlace | null): Promise<Deadline[]> {
    return this.db.em.query<Deadline[]>(
      `SELECT "vendorId", "vendorName", day::text AS "dueOn", ends, "contractName", document FROM (${ENDING[kind]}) ending
        WHERE $3::date IS NULL OR (day, "vendorId") > ($3::date, $4::uuid) ORDER BY day, "vendorId" LIMIT $5`,
      [this.db.organizationId, today, after?.day ?? null, after?.id ?? null, limit],
    );
  }

  async count(kind: DeadlineKind, today: string): Promise<number> {
    const [row] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT 1 FROM (${ENDING[kind]}) ending LIMIT ${EXACT_TOTAL_LIMIT + 1}) counted`,
      [this.db.organizationId, today],
    );
    return row?.count ?? 0;
  }
}
