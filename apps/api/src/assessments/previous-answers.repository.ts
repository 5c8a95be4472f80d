import { FILLED_IN_BY, type FilledInBy } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { PreviousAnswer, PreviousAnswers } from './previous-answer.js';

/** What vendors signed in earlier assessments, of the running transaction's organisation. */
@Injectable()
export class PreviousAnswersRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * To each question of the assessment, the newest answer that the same vendor signed before the instant in another
   * assessment. A question is the same one when key, text, levels and the vendors it is for are the same word for word,
   * in every language and whichever questionnaire it stands in; a reworded question begins anew. What the buyer filled in
   * itself and did not discard is among them, for its own eyes.
   */
  list(assessmentId: string, before: Date): Promise<PreviousAnswers> {
    return this.select(assessmentId, before, FILLED_IN_BY, null);
  }

  /**
   * The same of what the vendor signed, for a vendor's eyes. With an address, only what was asked of that address then: a
   * link that still stood at the end, to that section.
   */
  listOfVendor(assessmentId: string, before: Date, address: string | null): Promise<PreviousAnswers> {
    return this.select(assessmentId, before, ['vendor'], address);
  }

  private async select(
    assessmentId: string,
    before: Date,
    filledInBy: readonly FilledInBy[],
    address: string | null,
  ): Promise<PreviousAnswers> {
    const rows = await this.db.em.query<PreviousAnswer[]>(
      `WITH signed AS MATERIALIZED (
         SELECT other.organization_id, other.questionnaire_version_id, other.id AS assessment_id, other.filled_in_by,
                b.submitted_at, w.*
           FROM assessments a
           JOIN assessments other ON other.organization_id = a.organization_id AND other.vendor_id = a.vendor_id
            AND other.id <> a.id AND other.filled_in_by = ANY ($5)
            AND (other.filled_in_by = 'vendor' OR other.status <> 'revoked')
           JOIN submissions b ON b.organization_id = other.organization_id AND b.assessment_id = other.id
            AND b.submitted_at < $3
          CROSS JOIN LATERAL jsonb_to_recordset(b.answers) AS w ("questionKey" text, level smallint, unknown boolean,
            "notApplicableReason" text, comment text, "answeredAt" text)
          WHERE a.organization_id = $1 AND a.id = $2)
       SELECT DISTINCT ON (q.id) q.id AS "questionId", s.level, s.unknown, s."notApplicableReason", s.comment,
              s."answeredAt", s.submitted_at AS "submittedAt", s.filled_in_by AS "filledInBy"
         FROM assessment_questions asked
         JOIN questions q ON q.organization_id = asked.organization_id AND q.id = asked.question_id
         JOIN signed s ON s."questionKey" = q.key
         JOIN questions p ON p.organization_id = q.organization_id AND p.key = q.key
          AND p.questionnaire_version_id = s.questionnaire_version_id
          AND (p.text, p.options, p.applies_when) = (q.text, q.options, q.applies_when)
          AND ($4::text IS NULL OR EXISTS (SELECT FROM invitations i
               WHERE i.organization_id = s.organization_id AND i.assessment_id = s.assessment_id
                 AND lower(i.email) = lower($4) AND i.revoked_at IS NULL
                 AND (i.measures IS NULL OR p.measure = ANY (i.measures))))
        WHERE asked.organization_id = $1 AND asked.assessment_id = $2
        ORDER BY q.id, s.submitted_at DESC`,
      [this.db.organizationId, assessmentId, before, address, filledInBy],
    );
    return new Map(rows.map((row) => [row.questionId, row]));
  }
}
