import { DomainError, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TrailService } from '../trail/trail.service.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { refuseEvent } from './assessment-events.js';
import { AssessmentsService, type SentAssessment } from './assessments.service.js';
import type { ReaddressAssessmentDto } from './dto/readdress-assessment.dto.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';

/** Inviting anew: a new link and code; the old ones, and those of colleagues, end. */
@Injectable()
export class ReinvitingService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly reviewed: AssessmentsService,
    private readonly invitations: InvitationsService,
    private readonly invited: InvitationsRepository,
    private readonly trail: TrailService,
  ) {}

  /** Invites the same respondent. Throws `not-found`, `invalid-state` once the answers are signed. */
  async resend(id: string): Promise<SentAssessment> {
    const assessment = await this.lock(id);
    const { respondentEmail } = assessment;
    await this.trail.record({
      action: 'assessment.resent',
      subject: ['assessments', id],
      vendorId: assessment.vendorId,
      details: { respondentEmail },
    });
    return this.invite(assessment);
  }

  /** Invites somebody else in the respondent's place. Throws as `resend` does. */
  async readdress(id: string, input: ReaddressAssessmentDto): Promise<SentAssessment> {
    const before = await this.lock(id);
    const { respondentEmail, respondentName = null } = input;
    // That earlier answers may be seen was said of the address before.
    const change = { respondentEmail, respondentName, showsPrevious: false };
    await this.assessments.update(id, change);
    await this.trail.record({
      action: 'assessment.readdressed',
      subject: ['assessments', id],
      vendorId: before.vendorId,
      details: { respondentEmail, formerRespondentEmail: before.respondentEmail },
    });
    return this.invite({ ...before, ...change });
  }

  private async lock(id: string): Promise<Assessment> {
    const assessment = await this.assessments.lock(id);
    if (!assessment) throw notFound();
    if (assessment.filledInBy === 'buyer') throw new DomainError('invalid-state', 'Nobody was invited to this one.');
    refuseEvent(assessment, 'resend');
    return assessment;
  }

  private async invite(assessment: Assessment): Promise<SentAssessment> {
    await this.invited.revokeAll(assessment.id);
    const { vendorName } = (await this.reviewed.get(assessment.id)).assessment;
    const invitation = await this.invitations.issue(assessment, vendorName);
    return { assessment: (await this.reviewed.get(assessment.id)).assessment, invitation };
  }
}
