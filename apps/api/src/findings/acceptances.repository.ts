import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { RiskAcceptance } from './risk-acceptance.entity.js';

/** Acceptances of risks, of the running transaction's organisation. */
@Injectable()
export class AcceptancesRepository {
  constructor(private readonly db: TenantDb) {}

  /** The one that nobody has ended, if there is one; its finding is kept already. */
  findUnended(findingId: string): Promise<RiskAcceptance | null> {
    return this.db.em
      .createQueryBuilder(RiskAcceptance, 'x')
      .where('x.organizationId = :organizationId AND x.findingId = :findingId AND x.endedAt IS NULL', {
        organizationId: this.db.organizationId,
        findingId,
      })
      .getOne();
  }

  async insert(acceptance: RiskAcceptance): Promise<void> {
    await this.db.em.insert(RiskAcceptance, acceptance);
  }

  async update(id: string, change: Partial<RiskAcceptance>): Promise<void> {
    await this.db.em.update(RiskAcceptance, { organizationId: this.db.organizationId, id }, change);
  }
}
