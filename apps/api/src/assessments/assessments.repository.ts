import { Injectable } from '@nestjs/common';
import { Question } from '../questionnaires/question.entity.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { IS_OPEN } from './assessment-filter.js';
import { Assessment, AssessmentQuestion } from './assessment.entity.js';
import { Submission } from './submission.entity.js';

/** Single assessments and their submissions, of the running transaction's organisation. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly db: TenantDb) {}

  /** The assessment, kept from every other transaction until this one ends. */
  lock(id: string): Promise<Assessment | null> {
    return this.db.em.findOne(Assessment, {
      where: { organizationId: this.db.organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The id of an assessment by which the vendor is being asked this questionnaire; null without one. */
  async findOpen(vendorId: string, questionnaireId: string): Promise<string | null> {
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT a.id FROM assessments a JOIN questionnaire_versions n
          ON n.organization_id = a.organization_id AND n.id = a.questionnaire_version_id
        WHERE a.organization_id = $1 AND a.vendor_id = $2 AND n.questionnaire_id = $3
          AND a.filled_in_by = 'vendor' AND ${IS_OPEN} LIMIT 1`,
      [this.db.organizationId, vendorId, questionnaireId],
    );
    return rows[0]?.id ?? null;
  }

  async insert(assessment: Assessment, questionIds: readonly string[]): Promise<void> {
    const { organizationId, id, questionnaireVersionId } = assessment;
    await this.db.em.insert(Assessment, assessment);
    const asked = questionIds.map((questionId) => ({
      organizationId,
      assessmentId: id,
      questionId,
      questionnaireVersionId,
    }));
    await this.db.em.insert(AssessmentQuestion, asked);
  }

  /** Changes an assessment that this transaction has locked. */
  async update(id: string, change: Partial<Assessment>): Promise<void> {
    await this.db.em
      .createQueryBuilder()
      .update(Assessment)
      .set({ ...change, updatedAt: this.db.now, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id })
      .execute();
  }

  /** The questions that were asked, in their order. */
  listQuestions(assessmentId: string): Promise<Question[]> {
    return this.db.em
      .createQueryBuilder(Question, 'q')
      .innerJoin(
        AssessmentQuestion,
        'asked',
        'asked.organizationId = q.organizationId AND asked.questionId = q.id AND asked.assessmentId = :assessmentId',
        { assessmentId },
      )
      .where('q.organizationId = :organizationId', { organizationId: this.db.organizationId })
      .orderBy('q.position')
      .getMany();
  }

  findLatestSubmission(assessmentId: string): Promise<Submission | null> {
    return this.db.em.findOne(Submission, {
      where: { organizationId: this.db.organizationId, assessmentId },
      order: { number: 'DESC' },
    });
  }

  findSubmission(assessmentId: string, number: number): Promise<Submission | null> {
    return this.db.em.findOneBy(Submission, { organizationId: this.db.organizationId, assessmentId, number });
  }

  async insertSubmission(submission: Submission): Promise<void> {
    await this.db.em.insert(Submission, submission);
  }

  async setProof(submission: Submission): Promise<void> {
    const { organizationId, id, proof, proofs } = submission;
    await this.db.em.update(Submission, { organizationId, id }, { proof, proofs });
  }
}
