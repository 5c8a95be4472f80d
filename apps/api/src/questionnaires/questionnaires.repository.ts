import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Question } from './question.entity.js';
import { Questionnaire, QuestionnaireVersion } from './questionnaire.entity.js';

/** A questionnaire with its newest version. */
export interface CurrentQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly version: QuestionnaireVersion;
  readonly questionCount: number;
}

/** Questionnaires of the running transaction's organisation. */
@Injectable()
export class QuestionnairesRepository {
  constructor(private readonly db: TenantDb) {}

  async listCurrent(): Promise<CurrentQuestionnaire[]> {
    const organizationId = this.db.organizationId;
    const questionnaires = await this.db.em.find(Questionnaire, {
      where: { organizationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const newest = await this.db.em.query<{ id: string; question_count: number }[]>(
      `SELECT DISTINCT ON (n.questionnaire_id) n.id,
         (SELECT count(*)::integer FROM questions q
           WHERE q.organization_id = n.organization_id AND q.questionnaire_version_id = n.id) AS question_count
         FROM questionnaire_versions n WHERE n.organization_id = $1 ORDER BY n.questionnaire_id, n.number DESC`,
      [organizationId],
    );
    const versions = await this.db.em.findBy(QuestionnaireVersion, {
      organizationId,
      id: In(newest.map((row) => row.id)),
    });
    return questionnaires.flatMap((questionnaire) => {
      const version = versions.find((candidate) => candidate.questionnaireId === questionnaire.id);
      const questionCount = newest.find((row) => row.id === version?.id)?.question_count ?? 0;
      return version ? [{ questionnaire, version, questionCount }] : [];
    });
  }

  listQuestions(questionnaireVersionId: string): Promise<Question[]> {
    return this.db.em.find(Question, {
      where: { organizationId: this.db.organizationId, questionnaireVersionId },
      order: { position: 'ASC' },
    });
  }

  async insert(
    questionnaire: Questionnaire,
    version: QuestionnaireVersion,
    questions: readonly Question[],
  ): Promise<void> {
    await this.db.em.insert(Questionnaire, questionnaire);
    await this.db.em.insert(QuestionnaireVersion, version);
    await this.db.em.insert(Question, [...questions]);
  }
}
