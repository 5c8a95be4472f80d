import type { Locale, Measure } from '@firebreak/domain';
import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { Assessment } from '../assessments/assessment.entity.js';
import { TenantDb } from '../tenancy/tenant-db.js';

/** Somebody who holds an open invitation to an assessment, and how far the questions of that invitation are answered. */
export interface Invited {
  readonly invitationId: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: Locale;
  /** Null for whoever the buyer invited. */
  readonly measures: Measure[] | null;
  readonly invitedAt: Date;
  readonly asked: number;
  readonly answered: number;
}

/** What reminding needs to know of assessments, in the running transaction's organisation. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly db: TenantDb) {}

  /** Assessments of which somebody might have to be reminded on this day; the plan decides. */
  async listOpen(today: string): Promise<string[]> {
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT id FROM assessments
        WHERE organization_id = $1 AND status IN ('sent', 'in_progress', 'returned') AND NOT reminders_paused
          AND filled_in_by = 'vendor'
          AND abs(due_on - $2::date) <= $3
        ORDER BY id`,
      [this.db.organizationId, today, ASSESSMENT_LIMITS.daysOfGrace],
    );
    return rows.map(({ id }) => id);
  }

  find(id: string): Promise<Assessment | null> {
    return this.db.em.findOneBy(Assessment, { organizationId: this.db.organizationId, id });
  }

  /** The assessment, kept from every other transaction until this one ends. */
  lock(id: string): Promise<Assessment | null> {
    return this.db.em.findOne(Assessment, {
      where: { organizationId: this.db.organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Changes an assessment that this transaction has locked. What others see of it stays the same, so its version does. */
  async update(id: string, change: Pick<Partial<Assessment>, 'remindersPaused' | 'lastRemindedOn'>): Promise<void> {
    await this.db.em.update(Assessment, { organizationId: this.db.organizationId, id }, change);
  }

  /** Everybody who can still get in, whoever the buyer invited first; nobody of a vendor that is archived. */
  listInvited(assessmentId: string): Promise<Invited[]> {
    return this.db.em.query<Invited[]>(
      `SELECT i.id AS "invitationId", i.email, coalesce(i.name, a.respondent_name) AS name,
              coalesce(i.locale, a.locale) AS locale, i.measures, i.created_at AS "invitedAt", c.asked, c.answered
         FROM invitations i
         JOIN assessments a ON a.organization_id = i.organization_id AND a.id = i.assessment_id
         JOIN vendors v ON v.organization_id = a.organization_id AND v.id = a.vendor_id AND v.status <> 'archived'
        CROSS JOIN LATERAL (
          SELECT count(*)::integer AS asked, count(w.question_id)::integer AS answered
            FROM assessment_questions s
            JOIN questions q ON q.organization_id = s.organization_id AND q.id = s.question_id
             AND (i.measures IS NULL OR q.measure = ANY (i.measures))
            LEFT JOIN answers w ON w.organization_id = s.organization_id AND w.assessment_id = s.assessment_id
             AND w.question_id = s.question_id
           WHERE s.organization_id = i.organization_id AND s.assessment_id = i.assessment_id) c
        WHERE i.organization_id = $1 AND i.assessment_id = $2 AND i.revoked_at IS NULL AND i.expires_at > $3
        ORDER BY i.measures IS NOT NULL, i.id`,
      [this.db.organizationId, assessmentId, this.db.now],
    );
  }
}
