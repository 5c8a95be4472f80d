import { DAYS_BEFORE_THE_END, DAYS_FOR_NOTICE, type DigestPeriod } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { User } from '../users/user.entity.js';
import { hasAccessSql } from '../users/user-access.js';

/** What waits for somebody, in the order in which a digest tells of it. */
export const DIGEST_PARTS = [
  'answers_submitted',
  'answers_overdue',
  'mail_failed',
  'contract_notice',
  'farewell_late',
  'review_due',
] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** One matter that waits. */
export interface DigestItem {
  readonly part: DigestPart;
  readonly vendorName: string;
  /** It began to wait in the digest's days. */
  readonly isNew: boolean;
  /** The mail that has not left, of what may have been refused. */
  readonly mailId: string | null;
}

/** A review that is due, of the vendor. */
export interface DueDay {
  readonly vendorId: string;
  readonly dueOn: string;
}

/** SQL that is true of a day that comes after the digest's first one, up to the day on which it is sent. */
const beginsIn = (day: string): string => `(${day} > $6::date AND ${day} <= $7::date)`;

/** What waits for somebody, in the running transaction's organisation. */
@Injectable()
export class DigestsRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * Everything that waits with the vendors that the person owns, and, for an administrator, with those that nobody owns
   * who could look after them.
   */
  listWaiting({ id, role }: User, { from, until }: DigestPeriod, due: readonly DueDay[]): Promise<DigestItem[]> {
    return this.db.em.query<DigestItem[]>(
      `WITH mine AS (
         SELECT v.organization_id, v.id, v.name
           FROM vendors v
           LEFT JOIN users o ON o.organization_id = v.organization_id AND o.id = v.owner_id AND ${hasAccessSql('o')}
          WHERE v.organization_id = $1 AND v.status <> 'archived' AND (v.owner_id = $2 OR ($3 AND o.id IS NULL))),
       asked AS (
         SELECT m.name AS vendor_name, a.* FROM mine m
           JOIN assessments a ON a.organization_id = m.organization_id AND a.vendor_id = m.id),
       matters (part, "vendorName", "isNew", "mailId") AS (
         SELECT 'answers_submitted', vendor_name, submitted_at >= $4::timestamptz AND submitted_at < $5::timestamptz, NULL::uuid
           FROM asked WHERE status = 'submitted'
         UNION ALL
         SELECT 'answers_overdue', vendor_name, due_on >= $6::date, NULL
           FROM asked WHERE status IN ('sent', 'in_progress', 'returned') AND due_on < $7::date
         UNION ALL
         SELECT 'mail_failed', vendor_name, m.created_at >= $4::timestamptz AND m.created_at < $5::timestamptz, m.id
           FROM asked a
           JOIN invitations i ON i.organization_id = a.organization_id AND i.assessment_id = a.id AND i.revoked_at IS NULL
           JOIN mails m ON m.organization_id = i.organization_id AND m.id = i.id AND m.state = 'queued'
          WHERE a.status IN ('sent', 'in_progress', 'returned')
         UNION ALL
         SELECT 'contract_notice', m.name, ${beginsIn(`c.notice_until - ${DAYS_BEFORE_THE_END}`)} OR ${beginsIn(`c.notice_until - ${DAYS_FOR_NOTICE}`)}, NULL
           FROM mine m
           JOIN vendor_contracts c ON c.organization_id = m.organization_id AND c.vendor_id = m.id
          WHERE c.notice_until >= $7::date AND c.notice_until <= $7::date + ${DAYS_BEFORE_THE_END}
         UNION ALL
         SELECT 'farewell_late', m.name, ${beginsIn('i.due_on + 1')}, NULL
           FROM mine m
           JOIN offboarding_items i ON i.organization_id = m.organization_id AND i.vendor_id = m.id
          WHERE i.state = 'open' AND i.due_on < $7::date
         UNION ALL
         SELECT 'review_due', m.name, d."dueOn"::date > $6::date AND d."dueOn"::date <= $7::date, NULL
           FROM mine m JOIN jsonb_to_recordset($8) AS d ("vendorId" uuid, "dueOn" text) ON d."vendorId" = m.id)
       SELECT * FROM matters ORDER BY part, "vendorName"`,
      [
        this.db.organizationId,
        id,
        role === 'admin',
        `${from}T00:00:00Z`,
        `${until}T00:00:00Z`,
        from,
        until,
        JSON.stringify(due),
      ],
    );
  }
}
