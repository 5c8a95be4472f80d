import { Injectable } from '@nestjs/common';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import { LinkEndingService } from '../assessments/link-ending.service.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import type { OffboardingItem } from './offboarding.entity.js';

/** What changes in the register, and so in the judgement, when an item is done; of the others only the item tells. */
@Injectable()
export class FarewellEffectsService {
  constructor(
    private readonly scopes: AccessScopesService,
    private readonly vendors: VendorsService,
    private readonly links: LinkEndingService,
  ) {}

  /** Ends the access on that day, confirms that the data came back, or closes every link; gives the day that stood there before. */
  async apply(staff: StaffPrincipal, vendor: Vendor, item: OffboardingItem, on: string): Promise<string | null> {
    if (item.kind === 'links') await this.links.endAll(staff, vendor.id);
    if (item.scopeId !== null) return this.endAccess(vendor.id, item.scopeId, on);
    if (item.kind !== 'data') return null;
    if (vendor.dataReturnedOn === null) await this.vendors.update(vendor.id, vendor.version, { dataReturnedOn: on });
    return vendor.dataReturnedOn;
  }

  /** Puts back what stood there before, unless somebody changed it since. Links stay closed. */
  async takeBack(vendor: Vendor, { kind, scopeId, doneOn, dayBefore }: OffboardingItem): Promise<void> {
    if (scopeId !== null) {
      const scope = await this.scopes.get(vendor.id, scopeId);
      if (scope.endsOn !== doneOn) return;
      await this.scopes.update(vendor.id, scopeId, scope.version, { endsOn: dayBefore });
    }
    if (kind === 'data' && vendor.dataReturnedOn === doneOn)
      await this.vendors.update(vendor.id, vendor.version, { dataReturnedOn: dayBefore });
  }

  private async endAccess(vendorId: string, scopeId: string, on: string): Promise<string | null> {
    const { endsOn, version } = await this.scopes.get(vendorId, scopeId);
    if (endsOn === null || endsOn > on) await this.scopes.update(vendorId, scopeId, version, { endsOn: on });
    return endsOn;
  }
}
