import { randomBytes } from 'node:crypto';
import {
  brokenKeys,
  contentOf,
  definedQuestion,
  DomainError,
  isLibraryKey,
  isSameContent,
  MEASURES,
  notFound,
  ownQuestionKey,
  templateFaults,
  type TemplateContent,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { presentDraft } from './questionnaire-content.presenter.js';
import type { Questionnaire } from './questionnaire.entity.js';
import { QuestionnairesRepository, type ListedVersion } from './questionnaires.repository.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** A questionnaire with what it says as it is written. */
export interface WrittenQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly content: TemplateContent;
}

/** Writing questionnaires of the organisation's own: drafts, versions, and which of them can be sent. */
@Injectable()
export class QuestionnaireDraftsService {
  constructor(
    private readonly questionnaires: QuestionnairesRepository,
    private readonly published: QuestionnairesService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** The draft, or the newest version while there is none. Throws `not-found`. */
  async get(id: string): Promise<WrittenQuestionnaire> {
    const questionnaire = await this.questionnaires.find(id);
    if (!questionnaire) throw notFound();
    if (questionnaire.draft) return { questionnaire, content: questionnaire.draft };
    const [newest] = await this.questionnaires.listVersions([id]);
    if (!newest) throw notFound();
    return { questionnaire, content: await this.contentOfVersion(newest) };
  }

  /** Every published version, newest first. Throws `not-found`. */
  async listVersions(id: string): Promise<ListedVersion[]> {
    if (!(await this.questionnaires.find(id))) throw notFound();
    return this.questionnaires.listVersions([id]);
  }

  /** What one version says. Throws `not-found`. */
  async getVersion(id: string, versionId: string): Promise<TemplateContent> {
    const version = (await this.questionnaires.listVersions([id])).find((candidate) => candidate.id === versionId);
    if (!version) throw notFound();
    return this.contentOfVersion(version);
  }

  /** Begins a questionnaire of the organisation's own, as a draft. Throws `invalid-input`. */
  async create(content: TemplateContent): Promise<WrittenQuestionnaire> {
    refuseBrokenKeys(content);
    const { organizationId, now } = this.db;
    const id = createId();
    const key = ownQuestionKey(randomBytes(8)).toLowerCase();
    const stamps = { version: 1, createdAt: now, updatedAt: now };
    await this.questionnaires.insert({ organizationId, id, key, status: 'draft', draft: content, ...stamps });
    await this.record('questionnaire.created', id, key, content);
    return this.get(id);
  }

  /** Keeps what was written; a draft that says what is published already is none. Throws `stale`, `invalid-state`, `invalid-input`. */
  async save(id: string, version: number, content: TemplateContent): Promise<WrittenQuestionnaire> {
    const before = await this.findOwn(id);
    refuseBrokenKeys(content);
    const [newest] = await this.questionnaires.listVersions([id]);
    const isPublished = newest !== undefined && isSameContent(content, await this.contentOfVersion(newest));
    await this.change(before, version, { status: before.status, draft: isPublished ? null : content });
    await this.record('questionnaire.changed', id, before.key, content);
    return this.get(id);
  }

  /** Makes the draft the newest version; what was sent before keeps its own. Throws `stale`, `invalid-state`, `invalid-input`. */
  async publish(id: string, version: number): Promise<WrittenQuestionnaire> {
    const before = await this.findOwn(id);
    const { draft, key } = before;
    if (!draft) throw new DomainError('invalid-state', 'Nothing was changed since it was published last.');
    const faults = templateFaults(draft);
    if (faults.length > 0) {
      const issues = faults.map(({ pointer, code }) => ({ pointer, code, detail: `${code}: ${pointer}` }));
      throw new DomainError('invalid-input', 'The questionnaire is not complete.', issues);
    }
    const [newest] = await this.questionnaires.listVersions([id]);
    await this.change(before, version, { status: 'published', draft: null });
    const questions = draft.questions
      .map(definedQuestion)
      .toSorted((a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure));
    const number = (newest?.number ?? 0) + 1;
    await this.published.addVersion({ id, key, number }, { ...draft, questions }, this.db.now);
    return this.get(id);
  }

  /** Takes it out of what can be sent; what was sent goes on. Throws `stale`, `invalid-state`. */
  async retire(id: string, version: number): Promise<WrittenQuestionnaire> {
    const { questionnaire: before, content } = await this.get(id);
    if (before.status === 'retired') throw new DomainError('invalid-state', 'It is retired already.');
    await this.change(before, version, { status: 'retired', draft: before.draft });
    await this.record('questionnaire.retired', id, before.key, content);
    return this.get(id);
  }

  /** Puts a retired one back. Throws `stale`, `invalid-state`. */
  async reinstate(id: string, version: number): Promise<WrittenQuestionnaire> {
    const { questionnaire: before, content } = await this.get(id);
    if (before.status !== 'retired') throw new DomainError('invalid-state', 'It is not retired.');
    const isPublished = (await this.questionnaires.listVersions([id])).length > 0;
    await this.change(before, version, { status: isPublished ? 'published' : 'draft', draft: before.draft });
    await this.record('questionnaire.reinstated', id, before.key, content);
    return this.get(id);
  }

  private async findOwn(id: string): Promise<Questionnaire> {
    const questionnaire = await this.questionnaires.find(id);
    if (!questionnaire) throw notFound();
    if (isLibraryKey(questionnaire.key))
      throw new DomainError('invalid-state', 'Questionnaires of the library are copied, not changed.');
    return questionnaire;
  }

  private async change(
    { id }: Questionnaire,
    version: number,
    change: Pick<Questionnaire, 'status' | 'draft'>,
  ): Promise<void> {
    if (await this.questionnaires.update(id, version, change)) return;
    const { questionnaire, content } = await this.get(id);
    throw staleOrGone(presentDraft(questionnaire, content));
  }

  private async contentOfVersion(version: ListedVersion): Promise<TemplateContent> {
    const { title, description } = version;
    const questions = await this.questionnaires.listQuestions(version.id);
    return contentOf({ title, description, questions });
  }

  private record(
    action: 'questionnaire.created' | 'questionnaire.changed' | 'questionnaire.retired' | 'questionnaire.reinstated',
    id: string,
    key: string,
    { title, questions }: TemplateContent,
  ): Promise<void> {
    const details = { key, name: title.en, questions: questions.length };
    return this.trail.record({ action, subject: ['questionnaires', id], details });
  }
}

function refuseBrokenKeys(content: TemplateContent): void {
  const issues = brokenKeys(content).map(({ pointer, code }) => ({
    pointer,
    code,
    detail: code === 'duplicate' ? 'This question stands in the questionnaire already.' : 'There is no such question.',
  }));
  if (issues.length > 0) throw new DomainError('invalid-input', 'Some questions are not valid.', issues);
}
