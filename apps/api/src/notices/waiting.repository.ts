import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { endingEvidence } from '../vendors/vendor-needs.js';

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

  /** Assessments with evidence that ends soon, each with its first such day. */
  listEndingEvidence(): Promise<WaitingMatter[]> {
    return this.db.em.query<WaitingMatter[]>(
      `SELECT DISTINCT ON (a.id) a.id, a.vendor_id AS "vendorId", e.expires_on::text AS day ${endingEvidence('$2')}
          AND e.expires_on >= $2::date
          AND EXISTS (SELECT FROM vendors v WHERE v.organization_id = a.organization_id AND v.id = a.vendor_id AND v.status <> 'archived')
        ORDER BY a.id, e.expires_on`,
      [this.db.organizationId, this.db.today],
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
