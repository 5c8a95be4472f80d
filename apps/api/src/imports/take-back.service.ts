import { DomainError, notFound, planTakingBack, type Restoring, type TakeBackPlan } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import { staleOrGone } from '../http/etag.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { JobsService } from '../jobs/jobs.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { UsersService } from '../users/users.service.js';
import { RegisterFillingService } from '../vendors/register-filling.service.js';
import { batches } from './batches.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportRunsService, type TellPercent } from './import-runs.service.js';
import { toTakenBack, type TakenBack } from './taken-back.js';
import { TakeBackRepository } from './take-back.repository.js';
import { presentImport } from './vendor-import.presenter.js';
import { VendorImportsService, type SeenImport } from './vendor-imports.service.js';

/** Why a vendor was archived, in its event. */
const REASON = 'import_taken_back';

/** Undoes what imports did, but for what people have changed since. */
@Injectable()
export class TakeBackService {
  constructor(
    private readonly rows: TakeBackRepository,
    private readonly imports: VendorImportsService,
    private readonly runs: ImportRunsService,
    private readonly register: RegisterFillingService,
    private readonly scopes: AccessScopesService,
    private readonly users: UsersService,
    private readonly jobs: JobsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** What taking an import back would do now, or did. Throws `not-found`, and `invalid-state` when it cannot be taken back. */
  async preview(id: string): Promise<TakenBack> {
    const seen = await this.imports.get(id);
    if (seen.of.takenBack !== null) return seen.of.takenBack;
    refuseUntakable(seen);
    return toTakenBack(await this.plan(id, false));
  }

  /** Begins to take an import back. Throws `not-found`, `stale`, and `invalid-state` when it cannot be or another one runs. */
  async begin(staff: StaffPrincipal, id: string, version: number): Promise<SeenImport> {
    const seen = await this.imports.get(id);
    if (seen.isStored && seen.of.version !== version) throw staleOrGone(presentImport(seen));
    refuseUntakable(seen);
    const { fileName, added, changed, unchanged, leftOut } = seen.of;
    const planned = { fileName, added, changed, unchanged, leftOut };
    await this.runs.begin({ id, kind: 'take_back', startedBy: staff.userId, planned });
    return this.imports.get(id);
  }

  /** Takes an import back as a whole, or nothing of it. */
  async takeBack(run: ImportRun, tell: TellPercent): Promise<void> {
    const { organizationId, id, startedBy, startedThrough } = run;
    const actor = await this.db.run(organizationId, () => this.users.actorOf(startedBy, startedThrough));
    const work = async (): Promise<void> => {
      await this.register.beginLargeWrite();
      const { of } = await this.imports.get(id);
      if (of.takenBackAt !== null) return;
      const plan = await this.plan(id, true);
      await tell(10);
      await this.undo(plan, tell);
      const takenBack = toTakenBack(plan);
      if (!(await this.imports.markTakenBack(of, startedBy, takenBack))) throw notFound();
      const { archived, restored, leftCount } = takenBack;
      await this.trail.record({
        action: 'vendors.taken_back',
        subject: ['vendor_imports', id],
        details: { name: of.fileName, archived, restored, left: leftCount },
      });
      await this.runs.finish(run);
      await this.register.finishLargeWrite();
    };
    await this.db.run(organizationId, work, { actor });
  }

  private async plan(id: string, forChange: boolean): Promise<TakeBackPlan> {
    return planTakingBack(await this.rows.listRows(id, forChange));
  }

  private async undo({ archived, restored }: TakeBackPlan, tell: TellPercent): Promise<void> {
    const count = archived.length + restored.length;
    let done = 0;
    const tellDone = (more: number): Promise<void> => tell(10 + Math.floor((70 * (done += more)) / count));
    for (const batch of batches(archived)) {
      await this.rows.archive(batch.map(({ vendorId }) => vendorId));
      await this.trail.recordAll(
        batch.map(({ vendorId, name }) => ({
          action: 'vendor.archived',
          subject: ['vendors', vendorId],
          vendorId,
          details: { name, reason: REASON },
        })),
      );
      await tellDone(batch.length);
    }
    for (const batch of batches(restored)) {
      await this.restore(batch);
      await tellDone(batch.length);
    }
  }

  private async restore(batch: readonly Restoring[]): Promise<void> {
    const changed = batch.filter(({ fields }) => fields.length > 0);
    await this.rows.restore(changed);
    await this.trail.recordAll(
      changed.map(({ vendorId, name, fields }) => ({
        action: 'vendor.changed',
        subject: ['vendors', vendorId],
        vendorId,
        details: { name, changes: fields.map(({ field, from, to }) => ({ field, from: to, to: from })) },
      })),
    );
    await this.scopes.removeAll(batch.flatMap(({ scopeId }) => (scopeId === null ? [] : [scopeId])));
    await this.jobs.add('judge-vendors', { vendorIds: batch.map(({ vendorId }) => vendorId) });
  }
}

function refuseUntakable({ of, isStored, canBeTakenBack }: SeenImport): void {
  if (!isStored) throw new DomainError('invalid-state', 'Nothing of this import is stored.');
  if (of.takenBackAt !== null) throw new DomainError('invalid-state', 'This import was taken back already.');
  if (!canBeTakenBack) throw new DomainError('invalid-state', 'It is not known any more what this import did.');
}
