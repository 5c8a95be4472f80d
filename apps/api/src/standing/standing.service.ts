import { notFound, standingOf, type Standing } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { refuseColleague } from '../assessments/respondent-assessments.service.js';
import type { RespondentPrincipal } from '../identity/principal.js';
import { toAnswerFacts } from '../judgements/submitted-answer.js';
import { toQuestionFacts, VendorFactsRepository } from '../judgements/vendor-facts.repository.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Question } from '../questionnaires/question.entity.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';

/** Where a vendor stands, with the questions that it was asked. */
export interface AssessmentStanding {
  readonly standing: Standing;
  readonly questions: readonly Question[];
}

/** What an assessment says of the vendor by itself: nothing of other assessments, and no verdict. */
@Injectable()
export class StandingService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly facts: VendorFactsRepository,
    private readonly models: RiskModelsService,
    private readonly organizations: OrganizationsService,
  ) {}

  /** For the vendor itself. Throws `forbidden` for a colleague, and `not-found` where the buyer does not show it. */
  async findFor(respondent: RespondentPrincipal, day: string): Promise<AssessmentStanding> {
    refuseColleague(respondent);
    if (!(await this.isShown())) throw notFound();
    return this.find(respondent.assessmentId, day);
  }

  /** Whether vendors are shown where they stand. */
  async isShown(): Promise<boolean> {
    return (await this.organizations.current()).showsStanding;
  }

  /** By the answers that were signed last, as they count on a day. Throws `not-found` where nothing was signed. */
  async find(assessmentId: string, day: string): Promise<AssessmentStanding> {
    const { assessment, questions, submission } = await this.assessments.get(assessmentId);
    if (!submission) throw notFound();
    const gathered = await this.facts.gather(assessment.vendorId, day);
    if (!gathered) throw notFound();
    const facts = {
      ...gathered.facts,
      questions: questions.map(toQuestionFacts),
      answers: submission.answers.map((answer) => toAnswerFacts(answer, submission)),
    };
    return { standing: standingOf(facts, await this.models.get(gathered.modelVersion)), questions };
  }
}
