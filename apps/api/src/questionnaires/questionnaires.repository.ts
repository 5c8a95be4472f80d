import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Question } from './question.entity.js';
import { Questionnaire, QuestionnaireVersion } from './questionnaire.entity.js';

/** A questionnaire with its newest version. */
export interface CurrentQuestionnaire {
  readonly questionnaire: Questionnaire;
  /** Null while it was never published. */
  readonly version: QuestionnaireVersion | null;
  readonly questionCount: number;
}

/** A published version with how much it asks. */
export interface ListedVersion extends QuestionnaireVersion {
  readonly questionCount: number;
}

/** Questionnaires of the running transaction's organisation. */
@Injectable()
export class QuestionnairesRepository {
  constructor(private readonly db: TenantDb) {}

  async listCurrent(): Promise<CurrentQuestionnaire[]> {
    const questionnaires = await this.db.em.find(Questionnaire, {
      where: { organizationId: this.db.organizationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const versions = await this.listVersions(questionnaires.map(({ id }) => id));
    return questionnaires.map((questionnaire) => {
      const version = versions.find(({ questionnaireId }) => questionnaireId === questionnaire.id) ?? null;
      const questionCount = version?.questionCount ?? questionnaire.draft?.questions.length ?? 0;
      return { questionnaire, version, questionCount };
    });
  }

  find(id: string): Promise<Questionnaire | null> {
    return this.db.em.findOneBy(Questionnaire, { organizationId: this.db.organizationId, id });
  }

  /** Every published version of these questionnaires, newest first. */
  async listVersions(questionnaireIds: readonly string[]): Promise<ListedVersion[]> {
    const { organizationId } = this.db;
    const versions = await this.db.em.find(QuestionnaireVersion, {
      where: { organizationId, questionnaireId: In([...questionnaireIds]) },
      order: { number: 'DESC' },
    });
    const counts = await this.db.em.query<{ id: string; count: number }[]>(
      `SELECT questionnaire_version_id AS id, count(*)::integer AS count FROM questions
        WHERE organization_id = $1 AND questionnaire_version_id = ANY ($2) GROUP BY questionnaire_version_id`,
      [organizationId, versions.map(({ id }) => id)],
    );
    const byVersion = new Map(counts.map(({ id, count }) => [id, count]));
    return versions.map((version) => ({ ...version, questionCount: byVersion.get(version.id) ?? 0 }));
  }

  listQuestions(questionnaireVersionId: string): Promise<Question[]> {
    return this.db.em.find(Question, {
      where: { organizationId: this.db.organizationId, questionnaireVersionId },
      order: { position: 'ASC' },
    });
  }

  findQuestions(ids: readonly string[]): Promise<Question[]> {
    return this.db.em.findBy(Question, { organizationId: this.db.organizationId, id: In([...ids]) });
  }

  /** Adds a questionnaire unless its key is taken, and says whether it did. */
  async insert(questionnaire: Questionnaire): Promise<boolean> {
    const { raw } = await this.db.em
      .createQueryBuilder()
      .insert()
      .into(Questionnaire)
      .values({ ...questionnaire, draft: () => ':draft::jsonb' })
      .setParameter('draft', questionnaire.draft && JSON.stringify(questionnaire.draft))
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  async insertVersion(version: QuestionnaireVersion, questions: readonly Question[]): Promise<void> {
    await this.db.em.insert(QuestionnaireVersion, version);
    await this.db.em.insert(Question, [...questions]);
  }

  /** Changes a questionnaire if it still has the version, and says whether it had. */
  async update(id: string, version: number, change: Pick<Questionnaire, 'status' | 'draft'>): Promise<boolean> {
    const changed = await this.db.em.query<[unknown[], number]>(
      `UPDATE questionnaires SET status = $4, draft = $5::jsonb, version = version + 1, updated_at = $6
        WHERE organization_id = $1 AND id = $2 AND version = $3`,
      [this.db.organizationId, id, version, change.status, change.draft && JSON.stringify(change.draft), this.db.now],
    );
    return changed[1] === 1;
  }
}
