import type { Digest, NoticeKind, NoticeWay, Role } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { hasAccessSql } from '../users/user-access.js';
import type { Happening } from './happenings.js';

/** Somebody who may be told. */
export interface Recipient {
  readonly id: string;
  readonly role: Role;
  readonly digest: Digest;
  /** What the person chose for the kind; null for nothing. */
  readonly way: NoticeWay | null;
  /** The person has stopped mails at once. */
  readonly isStopped: boolean;
}

const WHOEVER_IS_HERE = `${hasAccessSql('u')} AND u.password_hash IS NOT NULL`;

/** SQL that is true of a user `u` whom it concerns, by kind; $3 is the vendor, $4 the finding. */
const CONCERNED: Partial<Record<NoticeKind, string>> = {
  request_received: `u.role IN ('admin', 'procurement')`,
  acceptance_asked: `u.id = (SELECT x.approver_id FROM risk_acceptances x
     WHERE x.organization_id = $1 AND x.finding_id = $4 AND x.ended_at IS NULL AND x.approved_at IS NULL)`,
  flag_severe: 'c.way IS NOT NULL',
  webhook_off: `u.role = 'admin'`,
  audit_asked: `u.role IN ('admin', 'procurement')`,
  audit_answered: `u.role = 'auditor'`,
  deletion_near: `u.role = 'admin'`,
};

/** Whoever keeps the finding, or else the vendor, or else the administrators. */
const KEEPERS = `CASE WHEN EXISTS (SELECT FROM keepers) THEN u.id = (SELECT k.id FROM keepers k ORDER BY k.rank LIMIT 1)
  ELSE u.role = 'admin' END`;

/** Whom something concerns, in the running transaction's organisation. */
@Injectable()
export class RecipientsRepository {
  constructor(private readonly db: TenantDb) {}

  list({ kind, vendorId, findingId, userId }: Happening): Promise<Recipient[]> {
    const concerned = userId === null ? (CONCERNED[kind] ?? KEEPERS) : 'u.id = $5';
    return this.db.em.query<Recipient[]>(
      `WITH keepers AS (
         SELECT u.id, 1 AS rank FROM findings f JOIN users u ON u.organization_id = f.organization_id AND u.id = f.owner_id
          WHERE f.organization_id = $1 AND f.id = $4 AND ${WHOEVER_IS_HERE}
         UNION ALL
         SELECT u.id, 2 FROM vendors v JOIN users u ON u.organization_id = v.organization_id AND u.id = v.owner_id
          WHERE v.organization_id = $1 AND v.id = $3 AND ${WHOEVER_IS_HERE})
       SELECT u.id, u.role, u.digest, c.way,
              EXISTS (SELECT FROM mail_stops s WHERE s.organization_id = u.organization_id AND s.user_id = u.id
                AND s.way = 'at_once') AS "isStopped"
         FROM users u
         LEFT JOIN notice_choices c ON c.organization_id = u.organization_id AND c.user_id = u.id AND c.kind = $2
        WHERE u.organization_id = $1 AND ${WHOEVER_IS_HERE} AND $3::uuid IS NOT DISTINCT FROM $3 AND $4::uuid IS NOT DISTINCT FROM $4
          AND $5::uuid IS NOT DISTINCT FROM $5 AND (${concerned}) ORDER BY u.id`,
      [this.db.organizationId, kind, vendorId, findingId, userId],
    );
  }

  /** The vendor's flags of these keys that are high or critical now. */
  async listSevere(vendorId: string, flags: readonly string[]): Promise<string[]> {
    const rows = await this.db.em.query<{ key: string }[]>(
      `SELECT flag ->> 'key' AS key FROM judgements j, jsonb_array_elements(j.result -> 'flags') flag
        WHERE j.organization_id = $1 AND j.vendor_id = $2 AND j.superseded_at IS NULL
          AND flag ->> 'severity' IN ('high', 'critical') AND flag ->> 'key' = ANY($3)`,
      [this.db.organizationId, vendorId, flags],
    );
    return rows.map(({ key }) => key);
  }
}
