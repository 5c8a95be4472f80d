import { notFound, type Standing } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { refuseColleague } from '../assessments/respondent-assessments.service.js';
import type { RespondentPrincipal } from '../identity/principal.js';
import { VendorStandingService } from '../judgements/vendor-standing.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Question } from '../questionnaires/question.entity.js';

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
    private readonly standing: VendorStandingService,
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
    return { standing: await this.standing.byAnswers(assessment.vendorId, questions, submission, day), questions };
  }
}
