import { ERASED_DOMAIN, type Locale, type LocalizedText, type Tier } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { DayPlace } from '../http/day-page.js';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { NEEDS } from '../vendors/vendor-needs.js';

/** What was accepted last of a vendor's own answers, and can be asked in the same way again. */
export interface LastAsked {
  readonly questionnaireId: string;
  readonly questionnaireKey: string;
  readonly questionnaireTitle: LocalizedText;
  readonly respondentEmail: string;
  readonly respondentName: string | null;
  readonly locale: Locale;
  readonly showsPrevious: boolean;
}

/** A vendor whose review is due while it is asked nothing. */
export interface DueReview {
  readonly vendorId: string;
  readonly vendorName: string;
  readonly tier: Tier;
  /** `YYYY-MM-DD`, today or before. */
  readonly dueOn: string;
  /** Null when nothing was accepted yet, its questionnaire is not in use any more, or its respondent was erased. */
  readonly last: LastAsked | null;
}

const DUE = `FROM vendors v
  JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
 WHERE v.organization_id = $1 AND ${NEEDS.review(() => '$2')}`;

const SELECT = `SELECT due.*, last.last
  FROM (SELECT v.organization_id, v.id AS "vendorId", v.name AS "vendorName",
               coalesce(v.tier, j.suggested_tier) AS tier, v.next_review_on::text AS "dueOn" ${DUE}) due
  LEFT JOIN LATERAL (
    SELECT CASE WHEN t.status = 'published' AND a.respondent_email NOT LIKE '%${ERASED_DOMAIN}' THEN jsonb_build_object('questionnaireId', t.id, 'questionnaireKey', t.key,
             'questionnaireTitle', n.title, 'respondentEmail', a.respondent_email, 'respondentName', a.respondent_name,
             'locale', a.locale, 'showsPrevious', a.shows_previous) END AS last
      FROM assessments a
      JOIN questionnaire_versions n ON n.organization_id = a.organization_id AND n.id = a.questionnaire_version_id
      JOIN questionnaires t ON t.organization_id = n.organization_id AND t.id = n.questionnaire_id
     WHERE a.organization_id = due.organization_id AND a.vendor_id = due."vendorId" AND a.status = 'accepted'
       AND a.filled_in_by = 'vendor'
     ORDER BY a.id DESC LIMIT 1) last ON true`;

/** Vendors whose review is due, of the running transaction's organisation. */
@Injectable()
export class DueReviewsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Longest due first, after the row with this day and id when they are given. */
  list(today: string, limit: number, after: DayPlace | null): Promise<DueReview[]> {
    return this.db.em.query<DueReview[]>(
      `${SELECT} WHERE $3::date IS NULL OR (due."dueOn"::date, due."vendorId") > ($3::date, $4::uuid)
        ORDER BY due."dueOn", due."vendorId" LIMIT $5`,
      [this.db.organizationId, today, after?.day ?? null, after?.id ?? null, limit],
    );
  }

  async count(today: string): Promise<number> {
    const [row] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT 1 ${DUE} LIMIT ${EXACT_TOTAL_LIMIT + 1}) counted`,
      [this.db.organizationId, today],
    );
    return row?.count ?? 0;
  }

  /** One vendor's; null when it is not due. */
  async find(vendorId: string, today: string): Promise<DueReview | null> {
    const [row] = await this.db.em.query<DueReview[]>(`${SELECT} WHERE due."vendorId" = $3`, [
      this.db.organizationId,
      today,
      vendorId,
    ]);
    return row ?? null;
  }

  /** Vendors of these tiers that can be asked as they were last, and were not asked since the review fell due. */
  async listUnasked(today: string, tiers: readonly Tier[]): Promise<string[]> {
    const rows = await this.db.em.query<{ vendorId: string }[]>(
      `${SELECT} WHERE last.last IS NOT NULL AND due.tier = ANY ($3::smallint[])
         AND NOT EXISTS (SELECT FROM assessments s WHERE s.organization_id = due.organization_id
              AND s.vendor_id = due."vendorId" AND (s.sent_at AT TIME ZONE 'UTC')::date >= due."dueOn"::date)
        ORDER BY due."vendorId"`,
      [this.db.organizationId, today, tiers],
    );
    return rows.map(({ vendorId }) => vendorId);
  }
}
