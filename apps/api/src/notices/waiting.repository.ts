import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import {
  endingContracts,
  endingFiles,
  lateItems,
  outdatedDecisions,
  overdueConditions,
} from '../vendors/vendor-needs.js';

/** Something at a vendor that time alone brought. */
export interface WaitingMatter {
  readonly id: string;
  readonly vendorId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
}

/** What time brings at the vendors of the running transaction's organisation. */
@Injectable()
export class WaitingRepository {
  constructor(private readonly db: TenantDb) {}

  /** Questionnaires whose last day was on or after a day and is over. */
  listOverdue(since: string): Promise<WaitingMatter[]> {
    return this.db.em.query<WaitingMatter[]>(
      `SELECT a.id, a.vendor_id AS "vendorId", a.due_on::text AS day FROM assessments a
         JOIN vendors v ON v.organization_id = a.organization_id AND v.id = a.vendor_id AND v.status <> 'archived'
        WHERE a.organization_id = $1 AND a.status IN ('sent', 'in_progress', 'returned') AND a.filled_in_by = 'vendor'
          AND a.due_on >= $2::date AND a.due_on < $3::date`,
      [this.db.organizationId, since, this.db.today],
    );
  }

  /** Files that end soon, the first such day for each questionnaire and for each document that came without one. */
  listEndingFiles(): Promise<(WaitingMatter & { readonly assessmentId: string | null })[]> {
    return this.db.em.query<(WaitingMatter & { readonly assessmentId: string | null })[]>(
      `SELECT DISTINCT ON (coalesce(f.assessment_id, f.id)) coalesce(f.assessment_id, f.id) AS id, f.assessment_id AS "assessmentId",
              f.vendor_id AS "vendorId", f.expires_on::text AS day
         FROM (${endingFiles('$2')}) f
         JOIN vendors v ON v.organization_id = $1 AND v.id = f.vendor_id AND v.status <> 'archived'
        WHERE f.expires_on >= $2::date
        ORDER BY coalesce(f.assessment_id, f.id), f.expires_on`,
      [this.db.organizationId, this.db.today],
    );
  }

  /** Contracts whose last day of notice is near. */
  listNotices(): Promise<WaitingMatter[]> {
    return this.db.em.query<WaitingMatter[]>(
      `SELECT e.id, e.vendor_id AS "vendorId", e.day::text AS day
         FROM (${endingContracts('$2')}) e (vendor_id, id, name, ends, day)
         JOIN vendors v ON v.organization_id = $1 AND v.id = e.vendor_id AND v.status <> 'archived'
        WHERE e.ends = 'notice'`,
      [this.db.organizationId, this.db.today],
    );
  }

  /** Farewells with items whose day was on or after a day and is over, once for each vendor and day. */
  listLateItems(since: string): Promise<WaitingMatter[]> {
    return this.db.em.query<WaitingMatter[]>(
      `SELECT DISTINCT l.vendor_id AS id, l.vendor_id AS "vendorId", l.due_on::text AS day FROM (${lateItems('$2')}) l
         JOIN vendors v ON v.organization_id = $1 AND v.id = l.vendor_id AND v.status <> 'archived'
        WHERE l.due_on >= $3::date`,
      [this.db.organizationId, this.db.today, since],
    );
  }

  /** Conditions of approvals that stand whose day was on or after a day and is over. */
  listOverdueConditions(since: string): Promise<WaitingMatter[]> {
    return this.db.em.query<WaitingMatter[]>(
      `SELECT c.id, c.vendor_id AS "vendorId", c.due_on::text AS day FROM (${overdueConditions('$2')}) c
         JOIN vendors v ON v.organization_id = $1 AND v.id = c.vendor_id AND v.status IN ('prospect', 'active')
        WHERE c.due_on >= $3::date`,
      [this.db.organizationId, this.db.today, since],
    );
  }

  /** Approvals that were given on a lower risk than there is now; of one vendor when one is given. */
  listOutdatedDecisions(vendorId: string | null = null): Promise<WaitingMatter[]> {
    return this.db.em.query<WaitingMatter[]>(
      `SELECT d.id, d.vendor_id AS "vendorId", NULL AS day FROM (${outdatedDecisions}) d
         JOIN vendors v ON v.organization_id = $1 AND v.id = d.vendor_id AND v.status IN ('prospect', 'active')
        WHERE $2::uuid IS NULL OR v.id = $2`,
      [this.db.organizationId, vendorId],
    );
  }

  /** The open questionnaires whose invitations these mails are. */
  listOfMails(mailIds: readonly string[]): Promise<(WaitingMatter & { readonly mailId: string })[]> {
    return this.db.em.query<(WaitingMatter & { readonly mailId: string })[]>(
      `SELECT a.id, a.vendor_id AS "vendorId", NULL AS day, i.id AS "mailId" FROM invitations i
         JOIN assessments a ON a.organization_id = i.organization_id AND a.id = i.assessment_id
        WHERE i.organization_id = $1 AND i.id = ANY($2) AND i.revoked_at IS NULL
          AND a.status IN ('sent', 'in_progress', 'returned')`,
      [this.db.organizationId, mailIds],
    );
  }
}
