import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Answer } from './answer.entity.js';

/** Saved answers of the running transaction's organisation. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly db: TenantDb) {}

  list(assessmentId: string): Promise<Answer[]> {
    return this.db.em.findBy(Answer, { organizationId: this.db.organizationId, assessmentId });
  }

  find(assessmentId: string, questionId: string): Promise<Answer | null> {
    return this.db.em.findOneBy(Answer, { organizationId: this.db.organizationId, assessmentId, questionId });
  }

  /** Saves the first answer to a question, and says whether it was the first. */
  async insertFirst(answer: Answer): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .insert()
      .into(Answer)
      .values(answer)
      .orIgnore()
      .returning(['questionId'])
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Replaces the answer if it still has the version, and says whether it had. */
  async update(answer: Answer, version: number): Promise<boolean> {
    const { organizationId, assessmentId, questionId, ...change } = answer;
    const result = await this.db.em
      .createQueryBuilder()
      .update(Answer)
      .set({ ...change, version: version + 1 })
      .where({ organizationId, assessmentId, questionId, version })
      .execute();
    return result.affected === 1;
  }
}
