import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { isPlainName } from '../http/plain-name.js';
import { MailService } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { ASSESSMENT_LETTERS } from './assessment-letters.js';
import { AssessmentListRepository, type AssessmentRow } from './assessment-list.repository.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Telling a vendor that there is something for it to mend or to read, behind the link that it already has. */
@Injectable()
export class FindingLettersService {
  constructor(
    private readonly assessments: AssessmentListRepository,
    private readonly invitations: InvitationsRepository,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Tells of what an acceptance found; the link stays good until 30 days after `lastDueOn`. */
  async tellOfFindings(assessmentId: string, findings: number, lastDueOn: string): Promise<void> {
    const assessment = await this.openWay(assessmentId, lastDueOn);
    if (assessment === null) return;
    const facts = await this.factsOf(assessment);
    const letter = ASSESSMENT_LETTERS[assessment.locale].findings({ ...facts, findings });
    await this.mail.post({ to: assessment.respondentEmail, ...letter });
  }

  /** Tells that somebody wrote about a finding, once a day at most; the link stays good until 30 days after `dueOn`. */
  async tellOfNote(assessmentId: string, dueOn: string): Promise<void> {
    const assessment = await this.openWay(assessmentId, dueOn);
    if (assessment === null) return;
    const occasion = `finding-note:${assessmentId}:${this.db.today}`;
    if (await this.mail.isPosted(occasion)) return;
    const letter = ASSESSMENT_LETTERS[assessment.locale].findingNote(await this.factsOf(assessment));
    await this.mail.post({ to: assessment.respondentEmail, ...letter, occasion });
  }

  /** Keeps the links good for as long as they are needed; null where no vendor holds one. */
  private async openWay(assessmentId: string, lastDay: string): Promise<AssessmentRow | null> {
    const assessment = await this.assessments.find(assessmentId);
    if (assessment?.filledInBy !== 'vendor') return null;
    const until = new Date(Date.parse(`${lastDay}T23:59:59.999Z`) + ASSESSMENT_LIMITS.daysOfGrace * 86_400_000);
    await this.invitations.keepOpen(assessmentId, until);
    return assessment;
  }

  private async factsOf({ vendorName }: AssessmentRow) {
    const { name } = await this.organizations.current();
    return { organizationName: name, vendorName: isPlainName(vendorName) ? vendorName : null };
  }
}
