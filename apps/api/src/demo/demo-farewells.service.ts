import { notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import { OffboardingItemsService } from '../offboarding/offboarding-items.service.js';
import { OffboardingService } from '../offboarding/offboarding.service.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { VendorContractsService } from '../vendor-contracts/vendor-contracts.service.js';
import { daysBefore, toDay, type DemoEvent } from './demo-event.js';
import type { DemoContract, DemoFarewell } from './demo-vendor.js';

const CURRENCY = 'HKD';

/** Contracts that renew themselves, and vendors that leave, in the demo. */
@Injectable()
export class DemoFarewellsService {
  constructor(
    private readonly contracts: VendorContractsService,
    private readonly offboardings: OffboardingService,
    private readonly items: OffboardingItemsService,
  ) {}

  /** Keeps a contract with its renewal; nothing for one that is an end only. */
  async keepContract(vendorId: string, { endsInDays, renewal }: DemoContract, now: Date): Promise<void> {
    if (!renewal) return;
    const { name, months, noticeDays, annualValue } = renewal;
    const endsOn = toDay(daysBefore(now, -endsInDays));
    const terms = { endsOn, renewalMonths: months, noticeDays };
    await this.contracts.create(vendorId, { name, ...terms, annualValue, currency: CURRENCY });
  }

  /** The list is made, and worked off as far as the demo says. */
  eventsOf(farewell: DemoFarewell, owner: StaffPrincipal, vendorId: () => string, now: Date): DemoEvent[] {
    const actor = () => toActor(owner);
    const begun: DemoEvent = {
      at: daysBefore(now, farewell.startedDaysAgo),
      actor,
      happen: async () => {
        const dueOn = toDay(daysBefore(now, -farewell.dueInDays));
        await this.offboardings.start(owner, vendorId(), { dueOn });
        await this.items.add(vendorId(), { title: farewell.added, dueOn });
      },
    };
    const settled = farewell.settled.map(({ item: kind, daysAgo, state, note }) => ({
      at: daysBefore(now, daysAgo),
      actor,
      happen: async (): Promise<void> => {
        const { items } = await this.offboardings.get(vendorId());
        const item = items.find((known) => known.kind === kind);
        if (!item) throw notFound();
        await this.items.change(owner, vendorId(), item.id, item.version, { state, note });
      },
    }));
    return [begun, ...settled];
  }
}
