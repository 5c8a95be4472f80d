import type { RiskPosition, VendorFacts } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { OwnRiskModel } from './own-risk-model.entity.js';

/** The verdict about a vendor and what it stands on. */
export interface JudgedFacts {
  readonly vendorId: string;
  readonly vendorName: string;
  readonly residual: RiskPosition;
  readonly facts: VendorFacts;
}

/** The organisation's own models, and its standing judgements as far as a change of model touches them. */
@Injectable()
export class RiskModelsRepository {
  constructor(private readonly db: TenantDb) {}

  /** The organisation's own models, oldest first. */
  listOwn(): Promise<OwnRiskModel[]> {
    return this.db.em.find(OwnRiskModel, {
      where: { organizationId: this.db.organizationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  findOwn(version: string): Promise<OwnRiskModel | null> {
    return this.db.em.findOneBy(OwnRiskModel, { organizationId: this.db.organizationId, version });
  }

  /** How many models of its own the organisation has; the next one waits until this transaction ends. */
  async countOwnForInsert(): Promise<number> {
    const { organizationId } = this.db;
    await this.db.em.query('SELECT 1 FROM organizations WHERE organization_id = $1 FOR UPDATE', [organizationId]);
    return this.db.em.countBy(OwnRiskModel, { organizationId });
  }

  async insertOwn(model: OwnRiskModel): Promise<void> {
    await this.db.em.insert(OwnRiskModel, model);
  }

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
