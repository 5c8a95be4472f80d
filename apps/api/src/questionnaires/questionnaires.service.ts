import { LIBRARY_TEMPLATES, notFound, type QuestionDefinition, type QuestionnaireDefinition } from '@firebreak/domain';
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

  /** A questionnaire in its newest version, with its questions; none while it was never published. Throws `not-found`. */
  async get(id: string): Promise<CurrentQuestionnaire & { questions: Question[] }> {
    const current = (await this.questionnaires.listCurrent()).find(({ questionnaire }) => questionnaire.id === id);
    if (!current) throw notFound();
    const { version } = current;
    return { ...current, questions: version ? await this.questionnaires.listQuestions(version.id) : [] };
  }

  /** These questions, in no order; unknown ids are left out. */
  findQuestions(ids: readonly string[]): Promise<Question[]> {
    return this.questionnaires.findQuestions(ids);
  }

  /** Adds the questionnaires of the library that the organisation does not have yet. */
  async addLibrary(now: Date): Promise<void> {
    const present = new Set((await this.list()).map(({ questionnaire }) => questionnaire.key));
    for (const template of LIBRARY_TEMPLATES) if (!present.has(template.key)) await this.publish(template, now);
  }

  /** Adds a questionnaire with its first version, published; nothing when another process was faster. */
  async publish(definition: QuestionnaireDefinition, now: Date): Promise<void> {
    const { organizationId } = this.db;
    const { key } = definition;
    const id = createId();
    const stamps = { version: 1, createdAt: now, updatedAt: now };
    if (await this.questionnaires.insert({ organizationId, id, key, status: 'published', draft: null, ...stamps }))
      await this.addVersion({ id, key, number: 1 }, definition, now);
  }

  /** Adds a version to a questionnaire that this transaction holds, for the trail as well. */
  async addVersion(
    { id: questionnaireId, key, number }: { id: string; key: string; number: number },
    { title, description, questions }: Omit<QuestionnaireDefinition, 'key'>,
    now: Date,
  ): Promise<void> {
    const { organizationId } = this.db;
    const id = createId();
    await this.questionnaires.insertVersion(
      { organizationId, id, questionnaireId, number, title, description, createdAt: now },
      questions.map((question, position) => this.toQuestion(question, position, id)),
    );
    await this.trail.record({
      action: 'questionnaire.published',
      subject: ['questionnaires', questionnaireId],
      details: { key, name: title.en, version: number, questions: questions.length },
    });
  }

  private toQuestion(question: QuestionDefinition, position: number, questionnaireVersionId: string): Question {
    const { key, measure, appliesWhen, text, why, options, sources, weight = null } = question;
    return {
      organizationId: this.db.organizationId,
      id: createId(),
      questionnaireVersionId,
      key,
      position,
      measure,
      appliesWhen,
      text,
      why,
      options: [...options],
      sources: [...sources],
      weight,
    };
  }
}
