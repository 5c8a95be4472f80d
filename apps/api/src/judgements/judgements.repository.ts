import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { StoredJudgement } from './judgement.entity.js';

/** Stored judgements of the running transaction's organisation. */
@Injectable()
export class JudgementsRepository {
  constructor(private readonly db: TenantDb) {}

  findCurrent(vendorId: string): Promise<StoredJudgement | null> {
    return this.db.em
      .createQueryBuilder(StoredJudgement, 'j')
      .where('j.organizationId = :organizationId AND j.vendorId = :vendorId AND j.supersededAt IS NULL', {
        organizationId: this.db.organizationId,
        vendorId,
      })
      .getOne();
  }

  /** When each of these judgements took its place in the register: `asOf` that instant shows it. */
  async recordedAt(ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.db.em.query<{ id: string; recorded_at: Date }[]>(
      `SELECT id, min(valid_from) AS recorded_at FROM history.judgements
        WHERE organization_id = $1 AND id = ANY ($2) GROUP BY id`,
      [this.db.organizationId, ids],
    );
    return new Map(rows.map((row) => [row.id, row.recorded_at]));
  }

  /** Newest first, at most `limit`, older than `beforeId` when it is given. */
  async listHistory(vendorId: string, limit: number, beforeId: string | null): Promise<StoredJudgement[]> {
    const query = this.db.em
      .createQueryBuilder(StoredJudgement, 'j')
      .where('j.organizationId = :organizationId AND j.vendorId = :vendorId', {
        organizationId: this.db.organizationId,
        vendorId,
      })
      .orderBy('j.id', 'DESC')
      .limit(limit);
    if (beforeId !== null) query.andWhere('j.id < :beforeId', { beforeId });
    return query.getMany();
  }

  countHistory(vendorId: string): Promise<number> {
    return this.db.em.countBy(StoredJudgement, { organizationId: this.db.organizationId, vendorId });
  }

  /** Stores a judgement in the place of the current one. */
  async supersede(judgement: StoredJudgement): Promise<void> {
    await this.db.em
      .createQueryBuilder()
      .update(StoredJudgement)
      .set({ supersededAt: judgement.computedAt })
      .where('organization_id = :organizationId AND vendor_id = :vendorId AND superseded_at IS NULL', judgement)
      .execute();
    await this.db.em.insert(StoredJudgement, judgement);
  }

  /** Ids of vendors whose current judgement is older than the day, of another model or in another currency, at most `limit`. */
  async listOutdated(asOfDate: string, modelVersion: string, afterVendorId: string, limit: number): Promise<string[]> {
    const rows = await this.db.em.query<{ vendor_id: string }[]>(
      `SELECT vendor_id FROM judgements
        WHERE organization_id = $1 AND superseded_at IS NULL AND vendor_id > $4
          AND (as_of_date < $2 OR model_version <> $3
            OR currency <> (SELECT o.currency FROM organizations o WHERE o.organization_id = $1))
        ORDER BY vendor_id LIMIT $5`,
      [this.db.organizationId, asOfDate, modelVersion, afterVendorId, limit],
    );
    return rows.map((row) => row.vendor_id);
  }
}
