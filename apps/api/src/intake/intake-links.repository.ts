import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { IntakeLink } from './intake-link.entity.js';

/** The running transaction's organisation's link; a token alone is looked up before its organisation is known. */
@Injectable()
export class IntakeLinksRepository {
  constructor(private readonly db: TenantDb) {}

  /** The organisation to which a token leads; null for every other. */
  async findOrganization(tokenHash: Buffer): Promise<string | null> {
    const [row] = await this.db.lookUp<{ organization_id: string }>('find_intake_link($1)', [tokenHash]);
    return row?.organization_id ?? null;
  }

  find(): Promise<IntakeLink | null> {
    return this.db.em.findOneBy(IntakeLink, { organizationId: this.db.organizationId });
  }

  async insert(link: IntakeLink): Promise<void> {
    await this.db.em.insert(IntakeLink, link);
  }

  /** Takes the link away, and says whether there was one. */
  async delete(): Promise<boolean> {
    const { affected } = await this.db.em.delete(IntakeLink, { organizationId: this.db.organizationId });
    return affected === 1;
  }
}
