import { Injectable } from '@nestjs/common';
import { insertRows } from '../database/insert-rows.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { AccessScope } from './access-scope.entity.js';

/** Access scopes of the running transaction's organisation. */
@Injectable()
export class AccessScopesRepository {
  constructor(private readonly db: TenantDb) {}

  list(vendorId: string): Promise<AccessScope[]> {
    return this.db.em.find(AccessScope, {
      where: { organizationId: this.db.organizationId, vendorId },
      order: { id: 'ASC' },
    });
  }

  find(vendorId: string, id: string): Promise<AccessScope | null> {
    return this.db.em.findOneBy(AccessScope, { organizationId: this.db.organizationId, vendorId, id });
  }

  async insert(scopes: readonly AccessScope[]): Promise<void> {
    await insertRows(this.db.em, AccessScope, scopes);
  }

  /** Changes the scope if it still has the version, and says whether it had. */
  async update(id: string, version: number, change: Partial<AccessScope>): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(AccessScope)
      .set({ ...change, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Deletes the scope if it still has the version, and says whether it had. */
  async delete(id: string, version: number): Promise<boolean> {
    const result = await this.db.em.delete(AccessScope, { organizationId: this.db.organizationId, id, version });
    return result.affected === 1;
  }

  /** Deletes scopes and says which were there. */
  deleteAll(ids: readonly string[]): Promise<Pick<AccessScope, 'id' | 'vendorId' | 'name'>[]> {
    return this.db.em
      .query<[Pick<AccessScope, 'id' | 'vendorId' | 'name'>[], number]>(
        `DELETE FROM access_scopes WHERE organization_id = $1 AND id = ANY ($2) RETURNING id, vendor_id AS "vendorId", name`,
        [this.db.organizationId, ids],
      )
      .then(([rows]) => rows);
  }
}
