import { judge, judgedQuestions, SUPPLIER_REQUEST_LIMITS, type Judgement } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { LikeVendorsService, type LikeVendor } from '../vendors/like-vendors.service.js';
import type { SupplierRequest } from './supplier-request.entity.js';
import { scopeOf } from './supplier-requests.service.js';

/** What a buyer wants to know of a request before doing anything. */
export interface RequestOutlook {
  /** Vendors that may be the one that is asked for. */
  readonly likenesses: readonly LikeVendor[];
  /** The verdict if it were taken on as the form says, before it answers anything. */
  readonly judgement: Judgement;
}

/** Setting a request beside the register, and judging it before it is bought; nothing is stored. */
@Injectable()
export class RequestOutlookService {
  constructor(
    private readonly vendors: LikeVendorsService,
    private readonly organizations: OrganizationsService,
    private readonly models: RiskModelsService,
    private readonly db: TenantDb,
  ) {}

  async look(request: SupplierRequest): Promise<RequestOutlook> {
    const { supplierName, website, archetype, id } = request;
    const { currency, modelVersion } = await this.organizations.current();
    const facts = {
      archetype,
      asOfDate: this.db.today,
      currency,
      scopes: [{ id, ...scopeOf(request), endsOn: null }],
      questions: judgedQuestions([]),
      answers: [],
    };
    return {
      likenesses: await this.vendors.list(
        { name: supplierName, aliases: [], domains: website === null ? [] : [website] },
        SUPPLIER_REQUEST_LIMITS.likenesses,
      ),
      judgement: judge(facts, await this.models.get(modelVersion), { explain: false }),
    };
  }
}
