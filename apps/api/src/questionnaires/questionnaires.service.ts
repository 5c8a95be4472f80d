import { notFound, type QuestionnaireDefinition } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { Question } from './question.entity.js';
import { QuestionnairesRepository, type CurrentQuestionnaire } from './questionnaires.repository.js';

/** Templates and their versions. */
@Injectable()
export class QuestionnairesService {
  constructor(
    private readonly questionnaires: QuestionnairesRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(): Promise<CurrentQuestionnaire[]> {
    return this.questionnaires.listCurrent();
  }

  /** A questionnaire in its newest version, with its questions. Throws `not-found`. */
  async get(id: string): Promise<CurrentQuestionnaire & { questions: Question[] }> {
    const current = (await this.questionnaires.listCurrent()).find(({ questionnaire }) => questionnaire.id === id);
    if (!current) throw notFound();
    return { ...current, questions: await this.questionnaires.listQuestions(current.version.id) };
  }

  /** The questions of one version, in their order; none for an unknown one. */
  listQuestions(questionnaireVersionId: string): Promise<Question[]> {
    return this.questionnaires.listQuestions(questionnaireVersionId);
  }

  /** Adds a questionnaire with its first version, published. */
  async publish(definition: QuestionnaireDefinition, now: Date): Promise<void> {
    const organizationId = this.db.organizationId;
    const questionnaireId = createId();
    const questionnaireVersionId = createId();
    await this.questionnaires.insert(
      {
        organizationId,
        id: questionnaireId,
        key: definition.key,
        status: 'published',
        version: 1,
        createdAt: now,
        updatedAt: now,
      },
      {
        organizationId,
        id: questionnaireVersionId,
        questionnaireId,
        number: 1,
        title: definition.title,
        description: definition.description,
        createdAt: now,
      },
      definition.questions.map((question, position) => ({
        organizationId,
        id: createId(),
        questionnaireVersionId,
        key: question.key,
        position,
        measure: question.measure,
        appliesWhen: question.appliesWhen,
        text: question.text,
        why: question.why,
        options: [...question.options],
        sources: [...question.sources],
      })),
    );
    await this.trail.record({
      action: 'questionnaire.published',
      subject: ['questionnaires', questionnaireId],
      details: { key: definition.key, version: 1, questions: definition.questions.length },
    });
  }
}
