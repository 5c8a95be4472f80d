import type { Filling, ImportedScope, ImportPlan, ReadRow } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import type { CreateAccessScopeDto } from '../access-scopes/dto/create-access-scope.dto.js';
import { JobsService } from '../jobs/jobs.service.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { RegisterFillingService } from '../vendors/register-filling.service.js';
import { batches } from './batches.js';
import type { TellPercent } from './import-runs.service.js';
import type { RowUndo } from './vendor-import-row.entity.js';
import { VendorImportsRepository } from './vendor-imports.repository.js';

/** Reading the list anew comes before, and history and trail are written after it. */
const SHARE = { fromPercent: 10, toPercent: 75 } as const;

/** Does what an import has planned, in the running transaction. */
@Injectable()
export class RowTaking {
  constructor(
    private readonly imports: VendorImportsRepository,
    private readonly register: RegisterFillingService,
    private readonly scopes: AccessScopesService,
    private readonly judgements: JudgementsService,
    private readonly jobs: JobsService,
    private readonly db: TenantDb,
  ) {}

  /**
   * New vendors get their first verdict at once, because the register shows none without; the others theirs by a job.
   * Vendors that are there already come last, so that whoever works on one of them waits as shortly as can be.
   */
  async take({ added, filled }: ImportPlan, importId: string, ownerId: string, tell: TellPercent): Promise<void> {
    const rows = added.length + filled.length;
    let taken = 0;
    const tellTaken = (count: number): Promise<void> => {
      const share = (taken += count) / rows;
      return tell(Math.floor(SHARE.fromPercent + share * (SHARE.toPercent - SHARE.fromPercent)));
    };
    for (const batch of batches(added)) {
      await this.add(batch, importId, ownerId);
      await tellTaken(batch.length);
    }
    for (const batch of batches(filled)) {
      await this.fill(batch, importId);
      await tellTaken(batch.length);
    }
  }

  private async add(batch: readonly ReadRow[], importId: string, ownerId: string): Promise<void> {
    const vendors = batch.map(({ vendor }) => vendor);
    const ids = await this.register.addAll(vendors, ownerId);
    const inputs = vendors.map(({ scope, service, name }) => (scope === null ? null : toScope(scope, service ?? name)));
    const scopes = await this.scopes.addWithVendors(
      ids.flatMap((id, at) => {
        const input = inputs[at];
        return input ? [[id, input]] : [];
      }),
    );
    const verdicts = await this.judgements.judgeNew(ids);
    await this.register.tellAdded(
      vendors.map(({ name, archetype }, at) => {
        const id = ids[at] ?? '';
        return { id, name, archetype, scope: inputs[at]?.name ?? null, verdict: verdicts.get(id) ?? null };
      }),
    );
    const undoOf = (vendorId: string): RowUndo => ({ fields: [], scopeId: scopes.get(vendorId) ?? null });
    await this.keep(importId, true, new Map(ids.map((vendorId) => [vendorId, undoOf(vendorId)])));
  }

  private async fill(batch: readonly Filling[], importId: string): Promise<void> {
    await this.register.fillAll(batch);
    const scopes = await this.scopes.addAll(
      batch.flatMap(({ vendorId, fills, values: { scope, service, name } }) =>
        scope && fills.includes('scope') ? [[vendorId, toScope(scope, service ?? name)]] : [],
      ),
    );
    await this.jobs.add('judge-vendors', { vendorIds: batch.map(({ vendorId }) => vendorId) });
    const undoOf = ({ vendorId, fills, before, values }: Filling): RowUndo => ({
      fields: fills.flatMap((field) => (field === 'scope' ? [] : [{ field, from: before[field], to: values[field] }])),
      scopeId: scopes.get(vendorId) ?? null,
    });
    await this.keep(importId, false, new Map(batch.map((filling) => [filling.vendorId, undoOf(filling)])));
  }

  /** Keeps the way back. */
  private async keep(importId: string, added: boolean, undo: ReadonlyMap<string, RowUndo>): Promise<void> {
    const { organizationId } = this.db;
    const rows = Array.from(undo, ([vendorId, of]) => ({ organizationId, importId, vendorId, added, undo: of }));
    await this.imports.insertRows(rows);
  }
}

function toScope(scope: ImportedScope, name: string): CreateAccessScopeDto {
  return {
    ...scope,
    name,
    dataCategories: [...scope.dataCategories],
    accessTypes: [...scope.accessTypes],
    countries: [...scope.countries],
  };
}
