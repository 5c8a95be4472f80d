import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { OwnAnswer } from './own-answer.entity.js';

/** An answer with who gave it. */
export interface SignedOwnAnswer extends OwnAnswer {
  readonly answeredBy: { readonly name: string; readonly email: string };
}

/** What the organisation's people filled in themselves, of the running transaction's organisation. */
@Injectable()
export class OwnAnswersRepository {
  constructor(private readonly db: TenantDb) {}

  list(assessmentId: string): Promise<SignedOwnAnswer[]> {
    return this.select('a.assessment_id = $2', assessmentId);
  }

  async find(assessmentId: string, questionId: string): Promise<SignedOwnAnswer | null> {
    const [answer] = await this.select('a.assessment_id = $2 AND a.question_id = $3', assessmentId, questionId);
    return answer ?? null;
  }

  /** Saves the first answer to a question, and says whether it was the first. */
  async insertFirst(answer: OwnAnswer): Promise<boolean> {
    const insert = this.db.em.createQueryBuilder().insert().into(OwnAnswer).values(answer).orIgnore();
    const result = await insert.returning(['questionId']).execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Replaces the answer if it still has the version, and says whether it had. */
  async update(answer: OwnAnswer, version: number): Promise<boolean> {
    const { organizationId, assessmentId, questionId, ...change } = answer;
    const key = { organizationId, assessmentId, questionId, version };
    const result = await this.db.em.update(OwnAnswer, key, { ...change, version: version + 1 });
    return result.affected === 1;
  }

  private select(condition: string, ...ids: string[]): Promise<SignedOwnAnswer[]> {
    return this.db.em.query<SignedOwnAnswer[]>(
      `SELECT a.organization_id AS "organizationId", a.assessment_id AS "assessmentId", a.question_id AS "questionId",
              a.level, a.unknown, a.not_applicable_reason AS "notApplicableReason", a.comment, a.source, a.proof,
              a.user_id AS "userId", a.answered_at AS "answeredAt", a.version,
              json_build_object('name', u.name, 'email', u.email) AS "answeredBy"
         FROM own_answers a
         JOIN users u ON u.organization_id = a.organization_id AND u.id = a.user_id
        WHERE a.organization_id = $1 AND ${condition}`,
      [this.db.organizationId, ...ids],
    );
  }
}
