import type { ExportPackageFailure } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { ExportPackage, type MadePackage } from './export-package.entity.js';

const RUNNING = `status IN ('waiting', 'making')`;

/** The export packages of the running transaction's organisation. */
@Injectable()
export class ExportPackagesRepository {
  constructor(private readonly db: TenantDb) {}

  /** Keeps a package that waits, and says whether no other is under way. */
  async begin(asked: ExportPackage): Promise<boolean> {
    const { raw } = await this.db.em
      .createQueryBuilder()
      .insert()
      .into(ExportPackage)
      .values(asked)
      .orIgnore()
      .returning(['id'])
      .execute();
    return (raw as unknown[]).length === 1;
  }

  find(id: string): Promise<ExportPackage | null> {
    return this.db.em.findOneBy(ExportPackage, { organizationId: this.db.organizationId, id });
  }

  findRunning(): Promise<ExportPackage | null> {
    const { organizationId } = this.db;
    return this.db.em.findOneBy(ExportPackage, { organizationId, status: In(['waiting', 'making']) });
  }

  /** The package that was made last of those that show this instant or an earlier one. */
  async findPrevious(instant: Date): Promise<{ id: string; manifestSha256: string } | null> {
    const [row] = await this.db.em.query<{ id: string; manifestSha256: string }[]>(
      `SELECT id, manifest_sha256 AS "manifestSha256" FROM export_packages
        WHERE organization_id = $1 AND status IN ('ready', 'expired') AND instant <= $2 ORDER BY id DESC LIMIT 1`,
      [this.db.organizationId, instant],
    );
    return row ?? null;
  }

  /** Newest first, at most `limit`, older than `beforeId` when it is given. */
  list(limit: number, beforeId: string | null): Promise<ExportPackage[]> {
    const { organizationId } = this.db;
    return this.db.em.find(ExportPackage, {
      where: { organizationId, ...(beforeId === null ? {} : { id: LessThan(beforeId) }) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  count(): Promise<number> {
    return this.db.em.countBy(ExportPackage, { organizationId: this.db.organizationId });
  }

  /** Counts one more attempt of a package that is under way and gives it; null when it is not any more. */
  async attempt(id: string): Promise<ExportPackage | null> {
    const isRunning = await this.change(
      `status = 'making', tables_done = 0, attempts = attempts + 1`,
      `id = $2 AND ${RUNNING}`,
      [id],
    );
    return isRunning.length === 0 ? null : this.find(id);
  }

  async tell(id: string, tablesDone: number): Promise<void> {
    await this.change('tables_done = $3', `id = $2 AND ${RUNNING}`, [id, tablesDone]);
  }

  /** Ends a package that is under way, and says whether it still was. */
  async finish(id: string, made: MadePackage): Promise<boolean> {
    const { instant, bytes, manifestSha256, previousId, tablesDone } = made;
    const finished = await this.change(
      `status = 'ready', instant = $3, bytes = $4, manifest_sha256 = $5, previous_id = $6, tables_done = $7, finished_at = $8`,
      `id = $2 AND status = 'making'`,
      [id, instant, bytes, manifestSha256, previousId, tablesDone, this.db.now],
    );
    return finished.length === 1;
  }

  /** Ends a package that came to nothing, and says whether it was still under way. */
  async fail(id: string, failure: ExportPackageFailure): Promise<boolean> {
    const failed = await this.change(`status = 'failed', failure = $3, finished_at = $4`, `id = $2 AND ${RUNNING}`, [
      id,
      failure,
      this.db.now,
    ]);
    return failed.length === 1;
  }

  /** Ids of the packages that are being made, or have been asked for before an instant and are still waiting. */
  async listMaking(askedBefore: Date | null): Promise<string[]> {
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT id FROM export_packages
        WHERE organization_id = $1 AND CASE WHEN $2::timestamptz IS NULL THEN status = 'making' ELSE ${RUNNING} AND created_at < $2 END`,
      [this.db.organizationId, askedBefore],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends the time of the files that were finished before an instant. */
  async expire(before: Date): Promise<void> {
    await this.change(`status = 'expired'`, `status = 'ready' AND finished_at <= $2`, [before]);
  }

  private async change(set: string, where: string, values: readonly unknown[]): Promise<unknown[]> {
    const [rows] = await this.db.em.query<[unknown[], number]>(
      `UPDATE export_packages SET ${set} WHERE organization_id = $1 AND ${where} RETURNING id`,
      [this.db.organizationId, ...values],
    );
    return rows;
  }
}
