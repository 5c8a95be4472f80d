import { Injectable } from '@nestjs/common';
import { insertRows } from '../database/insert-rows.js';
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

  find(vendorId: string, id: string): Promise<StoredJudgement | null> {
    return this.db.em.findOneBy(StoredJudgement, { organizationId: this.db.organizationId, vendorId, id });
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

  /** Stores the first judgements of vendors. */
  async insertAll(judgements: readonly StoredJudgement[]): Promise<void> {
    await insertRows(this.db.em, StoredJudgement, judgements);
  }

  /** Ids of vendors whose current judgement is older than the day, of another model or in another currency, at most `limit`. */
  async listOutdated(asOfDate: string, afterVendorId: string, limit: number): Promise<string[]> {
    const rows = await this.db.em.query<{ vendor_id: string }[]>(
      `SELECT j.vendor_id FROM judgements j JOIN organizations o ON o.organization_id = j.organization_id
        WHERE j.organization_id = $1 AND j.superseded_at IS NULL AND j.vendor_id > $3
          AND (j.as_of_date < $2 OR j.model_version <> o.model_version OR j.currency <> o.currency
            OR j.residual_events IS NULL)
        ORDER BY j.vendor_id LIMIT $4`,
      [this.db.organizationId, asOfDate, afterVendorId, limit],
    );
    return rows.map((row) => row.vendor_id);
  }
}
