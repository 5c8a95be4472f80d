import type { ImportedScope, ImportPlan } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import type { CreateAccessScopeDto } from '../access-scopes/dto/create-access-scope.dto.js';
import { JobsService } from '../jobs/jobs.service.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { RegisterFillingService } from '../vendors/register-filling.service.js';
import type { TellPercent } from './running-imports.js';

/** Rows that one statement takes. */
const BATCH = 500;
/** The rest of the time is the commit's, in which history and trail are written. */
const SHARE_BEFORE_COMMIT_PERCENT = 70;

/** Does what an import has planned, in the running transaction. */
@Injectable()
export class RowTaking {
  constructor(
    private readonly register: RegisterFillingService,
    private readonly scopes: AccessScopesService,
    private readonly judgements: JudgementsService,
    private readonly jobs: JobsService,
  ) {}

  /** New vendors get their first verdict at once, because the register shows none without; the others theirs by a job. */
  async take({ added, filled }: ImportPlan, ownerId: string, tell: TellPercent): Promise<void> {
    const rows = added.length + filled.length;
    let taken = 0;
    const tellTaken = (count: number): void =>
      tell(Math.floor((SHARE_BEFORE_COMMIT_PERCENT * (taken += count)) / rows));
    for (const batch of batches(added)) {
      const vendors = batch.map(({ vendor }) => vendor);
      const ids = await this.register.addAll(vendors, ownerId);
      await this.scopes.addAll(
        vendors.flatMap(({ scope, service, name }, at) =>
          scope ? [[ids[at] ?? '', toScope(scope, service ?? name)]] : [],
        ),
      );
      await this.judgements.judgeNew(ids);
      tellTaken(batch.length);
    }
    for (const batch of batches(filled)) {
      await this.register.fillAll(batch);
      await this.scopes.addAll(
        batch.flatMap(({ vendorId, fills, values: { scope, service, name } }) =>
          scope && fills.includes('scope') ? [[vendorId, toScope(scope, service ?? name)]] : [],
        ),
      );
      await this.jobs.add('judge-vendors', { vendorIds: batch.map(({ vendorId }) => vendorId) });
      tellTaken(batch.length);
    }
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

function batches<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH));
}
