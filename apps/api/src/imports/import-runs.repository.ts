import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { ImportRun, type ImportRunKind } from './import-run.entity.js';

/** Finished runs are still told of for so long. */
const KEPT_DAYS = 30;

/** What is being stored or taken back for the running transaction's organisation. */
@Injectable()
export class ImportRunsRepository {
  constructor(private readonly db: TenantDb) {}

  /** The one that runs, of which there is one at most. */
  findRunning(): Promise<ImportRun | null> {
    return this.db.em.findOneBy(ImportRun, { organizationId: this.db.organizationId, state: 'running' });
  }

  /** Every run of these imports, without their lists. */
  list(ids: readonly string[]): Promise<ImportRun[]> {
    return this.db.em.findBy(ImportRun, { organizationId: this.db.organizationId, id: In(ids) });
  }

  /** Keeps a run that begins in the place of one of the same import, and says whether no other is running. */
  async begin(run: ImportRun): Promise<boolean> {
    await this.db.em.query(
      `DELETE FROM import_runs WHERE organization_id = $1 AND state <> 'running'
          AND ((id = $2 AND kind = $3) OR created_at < now() - interval '${KEPT_DAYS} days')`,
      [this.db.organizationId, run.id, run.kind],
    );
    const { raw } = await this.db.em
      .createQueryBuilder()
      .insert()
      .into(ImportRun)
      .values(run)
      .orIgnore()
      .returning(['id'])
      .execute();
    // What is returned is what was stored; nothing is when another one runs.
    return (raw as unknown[]).length === 1;
  }

  /** Counts one more attempt of a run and gives it with its list; null when it does not run any more. */
  async attempt(id: string, kind: ImportRunKind): Promise<ImportRun | null> {
    await this.change(id, kind, 'attempts = attempts + 1');
    return this.db.em
      .createQueryBuilder(ImportRun, 'r')
      .addSelect('r.content')
      .where({ organizationId: this.db.organizationId, id, kind, state: 'running' })
      .getOne();
  }

  async tell(id: string, kind: ImportRunKind, percent: number): Promise<void> {
    await this.change(id, kind, 'percent = $4', percent);
  }

  /** Ends a run, and forgets its list. */
  async finish(id: string, kind: ImportRunKind): Promise<void> {
    await this.change(id, kind, `state = 'done', percent = 100, content = NULL`);
  }

  async fail(id: string, kind: ImportRunKind, failure: string): Promise<void> {
    await this.change(id, kind, `state = 'failed', content = NULL, failure = $4`, failure);
  }

  private async change(id: string, kind: ImportRunKind, set: string, ...values: unknown[]): Promise<void> {
    await this.db.em.query(
      `UPDATE import_runs SET ${set} WHERE organization_id = $1 AND id = $2 AND kind = $3 AND state = 'running'`,
      [this.db.organizationId, id, kind, ...values],
    );
  }
}
