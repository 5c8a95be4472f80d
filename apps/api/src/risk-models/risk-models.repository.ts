import type { RiskPosition, VendorFacts } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** The verdict about a vendor and what it stands on. */
export interface JudgedFacts {
  readonly vendorId: string;
  readonly vendorName: string;
  readonly residual: RiskPosition;
  readonly facts: VendorFacts;
}

/** The standing judgements of the running transaction's organisation, as far as a change of model touches them. */
@Injectable()
export class RiskModelsRepository {
  constructor(private readonly db: TenantDb) {}

  /** How many vendors there are, and how many of them still wait to be judged with the model in force. */
  async count(): Promise<{ vendors: number; waiting: number }> {
    const [row] = await this.db.em.query<{ vendors: number; waiting: number }[]>(
      `SELECT count(*)::integer AS vendors,
              (count(*) FILTER (WHERE j.model_version <> o.model_version))::integer AS waiting
         FROM judgements j JOIN organizations o ON o.organization_id = j.organization_id
        WHERE j.organization_id = $1 AND j.superseded_at IS NULL`,
      [this.db.organizationId],
    );
    return row ?? { vendors: 0, waiting: 0 };
  }

  /** The facts behind the standing judgements of vendors that are not archived, by vendor, at most `limit`. */
  listFacts(afterVendorId: string, limit: number): Promise<JudgedFacts[]> {
    return this.db.em.query<JudgedFacts[]>(
      `SELECT v.id AS "vendorId", v.name AS "vendorName", j.result -> 'residual' AS residual, j.facts
         FROM judgements j JOIN vendors v ON v.organization_id = j.organization_id AND v.id = j.vendor_id
        WHERE j.organization_id = $1 AND j.superseded_at IS NULL AND v.status <> 'archived' AND j.vendor_id > $2
        ORDER BY j.vendor_id LIMIT $3`,
      [this.db.organizationId, afterVendorId, limit],
    );
  }
}
