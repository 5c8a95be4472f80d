import { addDays } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import { SupplierRequestsService } from '../supplier-requests/supplier-requests.service.js';
import { VISITOR, type Actor } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { VendorDecisionsService } from '../vendor-decisions/vendor-decisions.service.js';
import { daysBefore, toDay, type DemoEvent, type DemoStaff } from './demo-event.js';
import type { DemoRequest } from './demo-requests.js';
import type { DemoDecision, DemoVendor } from './demo-vendor.js';

const FIVE_MINUTES = 300_000;
const ONE_HOUR = 3_600_000;

/** What the demo's people ask for, and what they decide. */
@Injectable()
export class DemoDecisionsService {
  constructor(
    private readonly decisions: VendorDecisionsService,
    private readonly requests: SupplierRequestsService,
  ) {}

  /** What was decided about a vendor, each on its day. */
  eventsOf({ decisions = [], addedDaysAgo }: DemoVendor, staff: DemoStaff, id: () => string, now: Date): DemoEvent[] {
    return decisions.map((decision) => {
      const decider = staff[decision.by ?? 'procurement'];
      const at =
        decision.daysAgo === 'when added'
          ? new Date(daysBefore(now, addedDaysAgo).getTime() + FIVE_MINUTES)
          : daysBefore(now, decision.daysAgo);
      return { at, actor: () => toActor(decider), happen: () => this.decide(decider, id(), decision, toDay(now)) };
    });
  }

  /** A request, and what became of it; `vendorIds` knows the demo's vendors by name once they are there. */
  requestEvents(
    request: DemoRequest,
    { procurement }: DemoStaff,
    vendorIds: ReadonlyMap<string, string>,
    now: Date,
  ): DemoEvent[] {
    const { daysAgo, requester, locale = 'en', neededInDays, vendor, declined, ...content } = request;
    const at = daysBefore(now, daysAgo);
    const actor = (): Actor => toActor(procurement);
    const [name, email] = requester;
    const neededOn = neededInDays === undefined ? null : addDays(toDay(now), neededInDays);
    let id = '';
    const receive = async (): Promise<void> => {
      const row = await this.requests.receive({ userId: null, name, email, locale }, { ...content, neededOn });
      id = row.request.id;
    };
    const events: DemoEvent[] = [{ at, actor: () => VISITOR, happen: receive }];
    if (vendor !== undefined) {
      const vendorId = (): string => vendorIds.get(vendor) ?? '';
      const happen = async (): Promise<void> => void (await this.requests.linkVendor(id, 1, { vendorId: vendorId() }));
      events.push({ at: new Date(daysBefore(at, -1).getTime() + ONE_HOUR), actor, happen });
    }
    if (declined !== undefined) {
      const happen = async (): Promise<void> =>
        void (await this.requests.decline(procurement, id, 1, { reason: declined }));
      events.push({ at: daysBefore(at, -1), actor, happen });
    }
    return events;
  }

  private async decide(
    decider: StaffPrincipal,
    vendorId: string,
    { outcome, reason, conditions }: DemoDecision,
    today: string,
  ): Promise<void> {
    const decided = await this.decisions.decide(decider, vendorId, {
      outcome,
      reason,
      ...(conditions === undefined
        ? {}
        : { conditions: conditions.map(({ text, dueInDays }) => ({ text, dueOn: addDays(today, dueInDays) })) }),
    });
    for (const [index, condition] of decided.conditions.entries()) {
      if (conditions?.[index]?.met === true)
        await this.decisions.changeCondition(decider, vendorId, condition.id, condition.version, true);
    }
  }
}
