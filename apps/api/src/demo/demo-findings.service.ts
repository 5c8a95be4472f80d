import { addDays } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AcceptancesService } from '../findings/acceptances.service.js';
import { FindingsService } from '../findings/findings.service.js';
import type { RespondentPrincipal, StaffPrincipal } from '../identity/principal.js';
import { PortalFindingsService } from '../portal/portal-findings.service.js';

/** How far apart the days are to which the demo's buyer puts what need not be mended at once. */
const DAYS_APART = 6;
const PLAN = 'We have a supplier for it and roll it out to every team. We will send the report of the test.';
const COUNT_NOW = 2;

/** What people in the demo do about what was found. */
@Injectable()
export class DemoFindingsService {
  constructor(
    private readonly findings: FindingsService,
    private readonly acceptances: AcceptancesService,
    private readonly portal: PortalFindingsService,
  ) {}

  /** Gives an assessment's findings an owner, and all but the two that matter most a day from `today` on. */
  async takeOn(owner: StaffPrincipal, assessmentId: string, today: string): Promise<void> {
    for (const [index, { finding }] of (await this.findings.listOfAssessment(assessmentId)).entries()) {
      if (finding.status === 'closed') continue;
      const later = addDays(today, 20 + index * DAYS_APART);
      const dueOn = index < COUNT_NOW || finding.dueOn > later ? finding.dueOn : later;
      await this.findings.change(finding.id, finding.version, { ownerId: owner.userId, dueOn });
    }
  }

  /** The vendor says when it will mend what matters most. */
  async plan(respondent: RespondentPrincipal, today: string): Promise<void> {
    const [first] = await this.findings.listOfAssessment(respondent.assessmentId);
    if (!first || first.finding.status === 'closed') return;
    await this.portal.note(respondent, first.finding.id, { kind: 'plan', text: PLAN, plannedOn: addDays(today, 30) });
  }

  /** The administrator lives with what matters least. */
  async acceptRisk(admin: StaffPrincipal, assessmentId: string, reason: string, today: string): Promise<void> {
    const last = (await this.findings.listOfAssessment(assessmentId)).findLast(
      ({ finding }) => finding.flagKey === null,
    );
    if (!last || last.finding.status === 'closed') return;
    const wish = { reason, approverId: admin.userId, expiresOn: addDays(today, 24) };
    await this.acceptances.request(admin, last.finding.id, wish);
  }
}
