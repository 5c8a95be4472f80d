import { addDays, ASSESSMENT_LIMITS, DomainError } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AssessmentsService, type SentAssessment } from '../assessments/assessments.service.js';
import type { PageQuery } from '../http/page.query.js';
import { pageByDay } from '../http/day-page.js';
import { EXACT_TOTAL_LIMIT, type Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { DueReviewsRepository, type DueReview } from './due-reviews.repository.js';

const SORT = 'due';

/** Asks vendors again when their review is due. */
@Injectable()
export class RecurrenceService {
  constructor(
    private readonly due: DueReviewsRepository,
    private readonly assessments: AssessmentsService,
    private readonly vendors: VendorsService,
    private readonly organizations: OrganizationsService,
    private readonly db: TenantDb,
  ) {}

  /** Vendors whose review is due on the day while they are asked nothing, longest due first. */
  list(query: PageQuery, day: string): Promise<Page<DueReview>> {
    return pageByDay(
      query,
      SORT,
      (limit, after) => this.due.list(day, limit, after),
      () => this.due.count(day),
    );
  }

  /** Since when which reviews are due on the day. */
  async listDueDays(day: string): Promise<{ readonly vendorId: string; readonly dueOn: string }[]> {
    const rows = await this.due.list(day, EXACT_TOTAL_LIMIT, null);
    return rows.map(({ vendorId, dueOn }) => ({ vendorId, dueOn }));
  }

  /**
   * Sends the newest version of what was accepted last, to the same respondent, who is shown the answers of that time.
   * Without a person the program does it. Throws `not-found`, and `invalid-state` when the review is not due, the vendor
   * is being asked, or there is nothing that could be asked again.
   */
  async askAgain(staff: StaffPrincipal | null, vendorId: string): Promise<SentAssessment> {
    await this.vendors.lockForChange(vendorId);
    const last = (await this.due.find(vendorId, this.db.today))?.last;
    if (!last) throw new DomainError('invalid-state', 'Nothing is due that could be asked again as it was.');
    const { questionnaireId, respondentEmail, respondentName, locale, showsPrevious } = last;
    const dueOn = addDays(this.db.today, ASSESSMENT_LIMITS.daysToAnswer);
    return this.assessments.send(staff, vendorId, {
      questionnaireId,
      respondentEmail,
      respondentName,
      locale,
      showsPrevious,
      dueOn,
    });
  }

  /**
   * Asks again whatever the organisation wants asked by itself, one small transaction a vendor; where it may invite nobody
   * more today, the rest is asked tomorrow. Throws when told to stop.
   */
  async askDue(organizationId: string, signal: AbortSignal): Promise<void> {
    for (const vendorId of await this.db.run(organizationId, () => this.listUnasked())) {
      signal.throwIfAborted();
      try {
        await this.db.run(organizationId, () => this.askIfDue(vendorId));
      } catch (error) {
        if (error instanceof DomainError && error.code === 'too-many-invitations') return;
        throw error;
      }
    }
  }

  private async askIfDue(vendorId: string): Promise<void> {
    await this.vendors.lockForChange(vendorId);
    // Somebody may have been faster, or decided otherwise.
    if ((await this.listUnasked()).includes(vendorId)) await this.askAgain(null, vendorId);
  }

  private async listUnasked(): Promise<string[]> {
    const { asksAgainTiers } = await this.organizations.current();
    return asksAgainTiers.length === 0 ? [] : this.due.listUnasked(this.db.today, asksAgainTiers);
  }
}
