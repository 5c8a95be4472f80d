import { DomainError, FINDING_LIMITS, invalidInput, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { RespondentAssessmentsService } from '../assessments/respondent-assessments.service.js';
import type { FindingWithNotes } from '../findings/finding-detail.js';
import { FindingsService, refuseDay } from '../findings/findings.service.js';
import type { RespondentPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { NoteOwnFindingDto } from './dto/note-own-finding.dto.js';

const ACTIONS = { plan: 'finding.planned', fix: 'finding.fixed', comment: 'finding.discussed' } as const;

/** What a vendor reads and says about its own findings. */
@Injectable()
export class PortalFindingsService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly findings: FindingsService,
    private readonly db: TenantDb,
  ) {}

  /** The findings of the respondent's assessment; a colleague gets those of their sections. */
  async list(respondent: RespondentPrincipal): Promise<readonly FindingWithNotes[]> {
    const all = await this.findings.listOfAssessment(respondent.assessmentId);
    const { questions } = await this.assessments.get(respondent);
    const theirs = new Set(questions.map(({ id }) => id));
    return all.filter(({ finding }) => theirs.has(finding.questionId));
  }

  /**
   * Says when it will be mended, that it is, or anything else. Throws `not-found` for another's, `forbidden` before the
   * one-time code, without which nobody has read it, `invalid-state` once it is closed.
   */
  async note(respondent: RespondentPrincipal, id: string, input: NoteOwnFindingDto): Promise<FindingWithNotes> {
    const finding = await this.findings.find(id);
    if (!finding || !(await this.assessments.isTheirs(respondent, finding))) throw notFound();
    if (!respondent.verified) throw new DomainError('forbidden', 'Give the one-time code first.');
    const present = await this.findings.lockUnclosed(id);
    const { kind, text, plannedOn = null, level = null } = input;
    if ((kind === 'plan') !== (plannedOn !== null))
      throw invalidInput('/plannedOn', kind === 'plan' ? 'required' : 'unexpected', 'A plan names its day.');
    if (plannedOn !== null) refuseDay('/plannedOn', plannedOn, this.db.today, FINDING_LIMITS.mostDueDays);
    if ((kind === 'fix') !== (level !== null))
      throw invalidInput('/level', kind === 'fix' ? 'required' : 'unexpected', 'What is mended has a new level.');
    if (level !== null && level <= (present.level ?? 0))
      throw invalidInput('/level', 'out-of-range', 'What is mended has a higher level than before.');
    const { invitationId, email: respondentEmail } = respondent;
    await this.findings.addNote(present, { userId: null, invitationId }, { kind, text, plannedOn, level });
    await this.findings.record(ACTIONS[kind], present, { respondentEmail, invitationId, text, plannedOn, level });
    const said = (await this.list(respondent)).find((own) => own.finding.id === id);
    if (!said) throw notFound();
    return said;
  }
}
