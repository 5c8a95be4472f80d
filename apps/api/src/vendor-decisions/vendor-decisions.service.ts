import {
  addDays,
  DECISION_LIMITS,
  DomainError,
  invalidInput,
  mayDecide,
  notFound,
  whyAdministratorApproves,
  type DecisionOutcome,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import type { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import type { StoredJudgement } from '../judgements/judgement.entity.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { SupplierRequestsService } from '../supplier-requests/supplier-requests.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { DecideDto } from './dto/decide.dto.js';
import type { DecisionCondition } from './decision-condition.entity.js';
import { presentCondition } from './vendor-decision.presenter.js';
import { VendorDecisionsRepository, type DecisionRow, type ShownCondition } from './vendor-decisions.repository.js';

/** Approving vendors, with conditions or without, and rejecting them. */
@Injectable()
export class VendorDecisionsService {
  constructor(
    private readonly decisions: VendorDecisionsRepository,
    private readonly vendors: VendorsService,
    private readonly judgements: JudgementsService,
    private readonly organizations: OrganizationsService,
    private readonly requests: SupplierRequestsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Every decision about a vendor, newest first. Throws `not-found` for an unknown vendor. */
  async list(vendorId: string, query: PageQuery): Promise<Page<DecisionRow>> {
    await this.vendors.get(vendorId);
    return this.decisions.list(vendorId, query);
  }

  /**
   * Decides on the verdict that stands now; what was decided before is replaced. A prospect that is approved becomes
   * active, and who asked for it is told. Throws `forbidden` where only an administrator approves, `invalid-state` for a vendor that leaves or has left.
   */
  async decide(staff: StaffPrincipal, vendorId: string, input: DecideDto): Promise<DecisionRow> {
    const vendor = await this.vendors.lockForChange(vendorId);
    const judgement = await this.judgements.current(vendorId);
    this.refuseUndecidable(staff, vendor, input, judgement);
    const { effectiveTier } = await this.vendors.get(vendorId);
    const { outcome, reason } = input;
    const reviewOn =
      input.reviewOn === undefined && outcome !== 'rejected'
        ? await this.organizations.nextReviewOn(effectiveTier)
        : (input.reviewOn ?? null);
    const { organizationId, now } = this.db;
    const id = createId();
    const conditions = (input.conditions ?? []).map(({ text, dueOn = null }): DecisionCondition => ({
      organizationId,
      id: createId(),
      vendorId,
      decisionId: id,
      text,
      dueOn,
      metAt: null,
      metBy: null,
      version: 1,
    }));
    await this.decisions.insert(
      {
        organizationId,
        id,
        vendorId,
        outcome,
        reason,
        tier: effectiveTier,
        judgementId: judgement.id,
        reviewOn,
        decidedBy: staff.userId,
        decidedAt: now,
      },
      conditions,
    );
    const { residualBand: band, assessed, coveragePercent } = judgement;
    const counted = conditions.length === 0 ? {} : { conditions: conditions.length };
    await this.record('vendor.decided', vendor, { outcome, reason, band, assessed, coveragePercent, ...counted });
    await this.vendors.applyDecision(vendor, {
      status: statusAfter(vendor.status, outcome),
      nextReviewOn: reviewOn ?? (isRejectedProspect(vendor, outcome) ? null : vendor.nextReviewOn),
    });
    await this.requests.settle(staff, vendorId, { id, outcome });
    return this.get(vendorId, id);
  }

  /** Says that a condition is met, or takes that back. Throws `stale` with the present condition, `not-found`. */
  async changeCondition(
    staff: StaffPrincipal,
    vendorId: string,
    id: string,
    version: number,
    met: boolean,
  ): Promise<ShownCondition> {
    const vendor = await this.vendors.lockForChange(vendorId);
    const present = await this.decisions.findCondition(vendorId, id);
    if (!present) throw notFound();
    const change = met ? { metAt: this.db.now, metBy: staff.userId } : { metAt: null, metBy: null };
    if (!(await this.decisions.updateCondition(id, version, change)))
      throw staleOrGone(presentCondition(await this.shownCondition(present), this.db.today));
    await this.record(met ? 'vendor.condition_met' : 'vendor.condition_unmet', vendor, { condition: present.text });
    return this.shownCondition(present);
  }

  private async get(vendorId: string, id: string): Promise<DecisionRow> {
    const row = await this.decisions.find(vendorId, id);
    if (!row) throw notFound();
    return row;
  }

  private async shownCondition({ vendorId, decisionId, id }: DecisionCondition): Promise<ShownCondition> {
    const shown = (await this.get(vendorId, decisionId)).conditions.find((condition) => condition.id === id);
    if (!shown) throw notFound();
    return shown;
  }

  private refuseUndecidable(
    staff: StaffPrincipal,
    vendor: Vendor,
    { outcome, conditions = [], reviewOn }: DecideDto,
    { assessed, residualBand }: StoredJudgement,
  ): void {
    if (vendor.status === 'offboarding')
      throw new DomainError('invalid-state', 'The vendor is on its way out: there is nothing to decide.');
    const verdict = { assessed, residual: { band: residualBand } };
    if (!mayDecide(staff.role, outcome, verdict))
      throw new DomainError(
        'forbidden',
        whyAdministratorApproves(verdict) === 'not_assessed'
          ? 'Too little is known of this vendor: only an administrator may approve it.'
          : 'Its risk is high or critical: only an administrator may approve it.',
      );
    if ((outcome === 'approved_with_conditions') !== conditions.length > 0)
      throw invalidInput(
        '/conditions',
        'contradiction',
        'Conditions belong to an approval with conditions, and to no other.',
      );
    conditions.forEach(({ dueOn }, index) => this.refuseDay(`/conditions/${index}/dueOn`, dueOn));
    this.refuseDay('/reviewOn', reviewOn);
  }

  private refuseDay(pointer: string, day: string | null | undefined): void {
    if (day === null || day === undefined) return;
    if (day < this.db.today) throw invalidInput(pointer, 'in-the-past', 'Give a day from today on.');
    if (day > addDays(this.db.today, DECISION_LIMITS.mostDays))
      throw invalidInput(pointer, 'too-late', 'That is more than ten years away.');
  }

  private record(action: TrailAction, { id, name }: Vendor, details: Readonly<Record<string, unknown>>): Promise<void> {
    return this.trail.record({ action, subject: ['vendors', id], vendorId: id, details: { name, ...details } });
  }
}

function statusAfter(status: Vendor['status'], outcome: DecisionOutcome): Vendor['status'] {
  return status === 'prospect' && outcome !== 'rejected' ? 'active' : status;
}

/** Whom one does not take on need not be looked at again. */
function isRejectedProspect({ status }: Vendor, outcome: DecisionOutcome): boolean {
  return status === 'prospect' && outcome === 'rejected';
}
