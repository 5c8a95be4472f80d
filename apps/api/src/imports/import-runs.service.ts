import { DomainError } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { JobsService } from '../jobs/jobs.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { ImportRun, ImportRunKind } from './import-run.entity.js';
import { ImportRunsRepository } from './import-runs.repository.js';

/** Says how far a run is, in percent; throws when it is to stop. */
export type TellPercent = (percent: number) => Promise<void>;

/** What begins. */
export type BeginningRun = Pick<ImportRun, 'id' | 'kind' | 'startedBy' | 'planned'> &
  Partial<Pick<ImportRun, 'digest' | 'query' | 'contentType' | 'content'>>;

/** Lists that are being stored and imports that are being taken back, one an organisation, each by a job. */
@Injectable()
export class ImportRunsService {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly jobs: JobsService,
    private readonly db: TenantDb,
  ) {}

  /** Begins a run once the running transaction is stored. Throws `duplicate` or `invalid-state` while another runs. */
  async begin(beginning: BeginningRun): Promise<ImportRun> {
    const nothing = { digest: null, query: null, contentType: null, content: null };
    const run: ImportRun = {
      ...nothing,
      ...beginning,
      organizationId: this.db.organizationId,
      startedThrough: this.db.actor.token ?? null,
      state: 'running',
      percent: 0,
      attempts: 0,
      failure: null,
      createdAt: this.db.now,
    };
    if (!(await this.runs.begin(run))) throw await this.busy(run);
    await this.jobs.add('run-import', { importId: run.id, kind: run.kind }, { key: `import:${run.kind}:${run.id}` });
    return run;
  }

  /** The runs of imports, by their ids. */
  async listOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly ImportRun[]>> {
    const byImport = new Map<string, ImportRun[]>();
    for (const run of ids.length === 0 ? [] : await this.runs.list(ids))
      byImport.set(run.id, [...(byImport.get(run.id) ?? []), run]);
    return byImport;
  }

  /** Counts one more attempt and gives the run with its list; null when it does not run any more. */
  attempt(organizationId: string, id: string, kind: ImportRunKind): Promise<ImportRun | null> {
    return this.db.run(organizationId, () => this.runs.attempt(id, kind));
  }

  /** Tells, apart from any transaction that is open, how far a run is. */
  tell({ organizationId, id, kind }: ImportRun, percent: number): Promise<void> {
    return this.db.run(organizationId, () => this.runs.tell(id, kind, percent));
  }

  /** Ends a run in the transaction that has done its work. */
  finish({ id, kind }: ImportRun): Promise<void> {
    return this.runs.finish(id, kind);
  }

  fail({ organizationId, id, kind }: ImportRun, failure: string): Promise<void> {
    return this.db.run(organizationId, () => this.runs.fail(id, kind, failure));
  }

  private async busy({ digest }: ImportRun): Promise<DomainError> {
    const running = await this.runs.findRunning();
    const isSame = digest !== null && running?.digest === digest;
    return new DomainError(
      isSame ? 'duplicate' : 'invalid-state',
      isSame ? 'Exactly this is being imported.' : 'Another import is being stored or taken back: wait for it.',
      [],
      running === null ? {} : { existing: `/api/v1/imports/${running.id}` },
    );
  }
}
