import { applicableQuestions, DomainError, invalidInput } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import type { StaffPrincipal } from '../identity/principal.js';
import type { Question } from '../questionnaires/question.entity.js';
import type { QuestionnaireVersion } from '../questionnaires/questionnaire.entity.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** What differs between questionnaires that are opened. */
type Opening = Pick<
  Assessment,
  'filledInBy' | 'respondentEmail' | 'respondentName' | 'locale' | 'showsPrevious' | 'dueOn' | 'checkPhrase'
> & {
  /** Refuse where the vendor has this questionnaire open already. */
  readonly unlessOpen?: boolean | undefined;
};

/** An assessment that was just opened. */
export interface OpenedAssessment {
  readonly assessment: Assessment;
  readonly vendorName: string;
  /** How many questions are asked. */
  readonly asked: number;
}

/** Opens questionnaires about vendors, whoever fills them in. */
@Injectable()
export class AssessmentOpeningService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly vendors: VendorsService,
    private readonly scopes: AccessScopesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly db: TenantDb,
  ) {}

  /** Freezes the questions that apply to the vendor now; without a person the program does it. Throws `not-found`, `invalid-input`, `invalid-state` for a questionnaire that is not published, and `duplicate`. */
  async open(
    staff: StaffPrincipal | null,
    vendorId: string,
    questionnaireId: string,
    { unlessOpen = false, ...opening }: Opening,
  ): Promise<OpenedAssessment> {
    const vendor = await this.vendors.lockForChange(vendorId);
    const { version, questions: all } = await this.findPublished(questionnaireId);
    if (unlessOpen) await this.refuseSecond(vendorId, questionnaireId);
    const scopes = (await this.scopes.list(vendorId)).filter(
      (scope) => scope.endsOn === null || scope.endsOn >= this.db.today,
    );
    const questions = applicableQuestions(all, { archetype: vendor.archetype, scopes });
    const { now } = this.db;
    const assessment: Assessment = {
      organizationId: this.db.organizationId,
      id: createId(),
      vendorId,
      questionnaireVersionId: version.id,
      status: 'sent',
      ...opening,
      sentBy: staff?.userId ?? null,
      sentAt: now,
      submittedAt: null,
      decidedBy: null,
      decidedAt: null,
      decisionComment: null,
      remindersPaused: false,
      lastRemindedOn: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.assessments.insert(
      assessment,
      questions.map((question) => question.id),
    );
    return { assessment, vendorName: vendor.name, asked: questions.length };
  }

  /** The vendor is locked, so nobody else sends at this moment. */
  private async refuseSecond(vendorId: string, questionnaireId: string): Promise<void> {
    const openId = await this.assessments.findOpen(vendorId, questionnaireId);
    if (openId !== null) {
      throw new DomainError('duplicate', 'The vendor has this questionnaire open already.', [], {
        existing: `/api/v1/assessments/${openId}`,
      });
    }
  }

  private async findPublished(
    questionnaireId: string,
  ): Promise<{ version: QuestionnaireVersion; questions: Question[] }> {
    const known = (await this.questionnaires.list()).find(({ questionnaire }) => questionnaire.id === questionnaireId);
    if (!known) throw invalidInput('/questionnaireId', 'unknown-reference', 'There is no such questionnaire.');
    const { questionnaire, version } = known;
    if (questionnaire.status !== 'published' || version === null)
      throw new DomainError('invalid-state', 'The questionnaire is not published.');
    return { version, questions: (await this.questionnaires.get(questionnaireId)).questions };
  }
}
