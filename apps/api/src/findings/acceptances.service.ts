import { DomainError, FINDING_LIMITS, invalidInput, type AcceptanceEnding } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { StaffPrincipal } from '../identity/principal.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import { hasAccess } from '../users/user-access.js';
import { AcceptancesRepository } from './acceptances.repository.js';
import type { AcceptRiskDto } from './dto/accept-risk.dto.js';
import type { Finding } from './finding.entity.js';
import type { FindingDetail } from './finding-detail.js';
import { FindingsService, refuseDay } from './findings.service.js';
import type { RiskAcceptance } from './risk-acceptance.entity.js';

/** Living with a finding for a time: somebody asks, a named administrator answers for it. */
@Injectable()
export class AcceptancesService {
  constructor(
    private readonly acceptances: AcceptancesRepository,
    private readonly findings: FindingsService,
    private readonly users: UsersService,
    private readonly judgements: JudgementsService,
    private readonly db: TenantDb,
  ) {}

  /** Asks for it in the place of what was asked before; it holds at once where the approver asks. */
  async request(staff: StaffPrincipal, findingId: string, input: AcceptRiskDto): Promise<FindingDetail> {
    const finding = await this.findings.lockUnclosed(findingId);
    refuseDay('/expiresOn', input.expiresOn, this.db.today, FINDING_LIMITS.mostAcceptedDays);
    const approver = await this.users.keep(input.approverId);
    if (!approver || !hasAccess(approver, this.db.now) || approver.role !== 'admin' || approver.passwordHash === null)
      throw invalidInput('/approverId', 'unknown-reference', 'Name an administrator who can answer for it.');
    const present = await this.acceptances.findUnended(findingId);
    if (present) await this.end(staff, present, 'replaced', null);
    const { organizationId, now } = this.db;
    const { reason, approverId, expiresOn } = input;
    const isOwn = approverId === staff.userId;
    await this.acceptances.insert({
      organizationId,
      id: createId(),
      findingId,
      reason,
      requestedBy: staff.userId,
      requestedAt: now,
      approverId,
      approvedAt: isOwn ? now : null,
      expiresOn,
      ...(isOwn ? await this.seen(finding) : NOTHING_SEEN),
      endedAt: null,
      ending: null,
      endingComment: null,
      endedBy: null,
    });
    const details = { reason, approver: approver.name, expiresOn };
    await this.findings.recordAcceptance('acceptance.requested', finding, details);
    if (isOwn) await this.findings.record('acceptance.approved', finding, { expiresOn });
    return this.findings.get(findingId);
  }

  /** Answers for it, beside what the risk is now. Throws `forbidden` for anybody but the approver, `invalid-state`. */
  async approve(staff: StaffPrincipal, findingId: string): Promise<FindingDetail> {
    const { finding, acceptance } = await this.waitingFor(staff, findingId);
    if (acceptance.expiresOn < this.db.today)
      throw new DomainError('invalid-state', 'The day until which it was asked for is over.');
    await this.acceptances.update(acceptance.id, { approvedAt: this.db.now, ...(await this.seen(finding)) });
    await this.findings.recordAcceptance('acceptance.approved', finding, { expiresOn: acceptance.expiresOn });
    return this.findings.get(findingId);
  }

  /** Does not answer for it. Throws `forbidden` for anybody but the approver, `invalid-state`. */
  async decline(staff: StaffPrincipal, findingId: string, comment: string | null): Promise<FindingDetail> {
    const { finding, acceptance } = await this.waitingFor(staff, findingId);
    await this.end(staff, acceptance, 'declined', comment);
    await this.findings.recordAcceptance('acceptance.declined', finding, { comment });
    return this.findings.get(findingId);
  }

  /** Takes back what was asked for or approved. Throws `stale`, `invalid-state` when there is nothing. */
  async withdraw(staff: StaffPrincipal, findingId: string, version: number): Promise<void> {
    const finding = await this.findings.lockUnclosed(findingId, version);
    await this.end(staff, await this.unended(findingId), 'withdrawn', null);
    await this.findings.recordAcceptance('acceptance.withdrawn', finding);
  }

  private async waitingFor(
    staff: StaffPrincipal,
    findingId: string,
  ): Promise<{ finding: Finding; acceptance: RiskAcceptance }> {
    const finding = await this.findings.lockUnclosed(findingId);
    const acceptance = await this.unended(findingId);
    if (acceptance.approvedAt !== null) throw new DomainError('invalid-state', 'It is approved already.');
    if (acceptance.approverId !== staff.userId)
      throw new DomainError('forbidden', 'Only the administrator who was named may decide about it.');
    return { finding, acceptance };
  }

  private async unended(findingId: string): Promise<RiskAcceptance> {
    const acceptance = await this.acceptances.findUnended(findingId);
    if (!acceptance) throw new DomainError('invalid-state', 'Nobody has asked to accept this risk.');
    return acceptance;
  }

  private end(
    staff: StaffPrincipal,
    { id }: RiskAcceptance,
    ending: AcceptanceEnding,
    endingComment: string | null,
  ): Promise<void> {
    return this.acceptances.update(id, { endedAt: this.db.now, endedBy: staff.userId, ending, endingComment });
  }

  /** What whoever approves sees: the answer, and the verdict of now. */
  private async seen({ vendorId, level }: Finding): Promise<SeenRisk> {
    const { inherentBand, residualBand, residualScore, modelVersion, result } = await this.judgements.current(vendorId);
    const severeFlags = result.flags
      .filter(({ severity }) => severity === 'high' || severity === 'critical')
      .map(({ key }) => key);
    return { level, inherentBand, residualBand, residualScore, severeFlags, modelVersion };
  }
}

type SeenRisk = Pick<
  RiskAcceptance,
  'level' | 'inherentBand' | 'residualBand' | 'residualScore' | 'severeFlags' | 'modelVersion'
>;

const NOTHING_SEEN: SeenRisk = {
  level: null,
  inherentBand: null,
  residualBand: null,
  residualScore: null,
  severeFlags: null,
  modelVersion: null,
};
