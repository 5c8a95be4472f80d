import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** A tag and how many vendors bear it. */
export interface CountedTag {
  readonly tag: string;
  readonly vendors: number;
}

/** The tags of the running transaction's organisation: they stand at the vendors only. */
@Injectable()
export class VendorTagsRepository {
  constructor(private readonly db: TenantDb) {}

  /** In the order of their letters; archived vendors count as well. */
  list(): Promise<CountedTag[]> {
    return this.db.em.query(
      `SELECT tag, count(*)::integer AS vendors FROM vendors v, unnest(v.tags) tag
        WHERE v.organization_id = $1 GROUP BY tag ORDER BY lower(tag), tag`,
      [this.db.organizationId],
    );
  }

  /** Lets nobody else bring in a tag until this transaction ends, so that two cannot spell one in two ways. */
  async lock(): Promise<void> {
    await this.db.em.query(`SELECT pg_advisory_xact_lock(hashtextextended('vendor tags ' || $1, 0))`, [
      this.db.organizationId,
    ]);
  }
}
