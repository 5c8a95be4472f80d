import { ASSESSMENT_LIMITS, DomainError, invalidInput, notFound, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { Assessment } from '../assessments/assessment.entity.js';
import type { Invitation } from '../assessments/invitation.entity.js';
import { InvitationsService } from '../assessments/invitations.service.js';
import { addressKey, peopleOf, type InvitedPerson } from '../assessments/invited-people.js';
import { refuseColleague, RespondentAssessmentsService } from '../assessments/respondent-assessments.service.js';
import type { RespondentPrincipal } from '../identity/principal.js';
import { TrailService } from '../trail/trail.service.js';
import type { HandOverDto } from './dto/hand-over.dto.js';

/** Handing sections to colleagues, each with an invitation of their own. */
@Injectable()
export class ColleaguesService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly invitations: InvitationsService,
    private readonly trail: TrailService,
  ) {}

  /**
   * Hands sections over and mails the colleague an invitation; one to the same address before it ends.
   * For who gave the one-time code. Throws `forbidden` for colleagues, `invalid-state` once the answers are signed,
   * `invalid-input` for sections that are not asked and for one's own address, `quota` when too many are open.
   */
  async handOver(respondent: RespondentPrincipal, input: HandOverDto): Promise<InvitedPerson> {
    refuseColleague(respondent);
    const locked = await this.assessments.lockForAnswer(respondent);
    const { assessment, questions } = await this.assessments.get(respondent);
    const isAsked = input.measures.every((measure) => questions.some((question) => question.measure === measure));
    if (input.measures.length === 0 || !isAsked)
      throw invalidInput('/measures', 'unknown-reference', 'Choose sections of this questionnaire.');
    if (addressKey(input.email) === addressKey(respondent.email))
      throw invalidInput('/email', 'own-address', 'This is your own address.');
    const open = await this.invitations.listColleagues(locked.id);
    const before = open.filter(({ email }) => addressKey(email) === addressKey(input.email));
    if (open.length - before.length >= ASSESSMENT_LIMITS.openColleagues)
      throw new DomainError('quota', `Sections are with ${open.length} colleagues; take one back first.`);
    for (const { id } of before) await this.invitations.end(id);
    const id = await this.invitations.issueTo(input, locked, assessment.vendorName, respondent.invitationId);
    await this.record('colleague.invited', respondent, locked, { id, ...input });
    const person = peopleOf((await this.assessments.get(respondent)).assessment.invitations).find(
      (one) => one.id === id,
    );
    if (!person) throw new Error('The invitation that was just made is not there.');
    return person;
  }

  /** Takes sections back: the colleague's invitation and sessions end, the answers stay. Throws `not-found`. */
  async takeBack(respondent: RespondentPrincipal, invitationId: string): Promise<void> {
    const invitation = await this.invitations.lock(invitationId);
    const isColleague = invitation?.assessmentId === respondent.assessmentId && invitation.measures !== null;
    // Whoever may not see the list learns nothing of who is on it.
    const mayKnow = respondent.measures === null && respondent.verified;
    if (!invitation || !isColleague || !mayKnow || invitation.revokedAt !== null) throw notFound();
    const locked = await this.assessments.lockForAnswer(respondent);
    await this.invitations.end(invitationId);
    await this.record('colleague.taken_back', respondent, locked, invitation);
  }

  private record(
    action: TrailAction,
    { email: respondentEmail, invitationId }: RespondentPrincipal,
    { id, vendorId }: Assessment,
    { id: colleagueId, name, email, measures }: Pick<Invitation, 'id' | 'name' | 'email' | 'measures'>,
  ): Promise<void> {
    const details = { respondentEmail, invitationId, colleagueId, name, email, measures };
    return this.trail.record({ action, subject: ['assessments', id], vendorId, details });
  }
}
