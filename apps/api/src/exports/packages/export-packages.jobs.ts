import type { ExportPackageFailure } from '@firebreak/domain';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobFailure } from '../../jobs/job-failure.js';
import { JobHandlers, type JobInputs, type RunningJob } from '../../jobs/job-handlers.js';
import { hasCode } from '../../local-postgres/system-error.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { TrailListeners } from '../../trail/trail-listeners.js';
import { ExportPackagesService } from './export-packages.service.js';
import { PackageMaking } from './package-making.service.js';

/** A package that was cut off so often is given up. */
const MOST_ATTEMPTS = 5;

/** Makes packages, which a restart begins anew, and forgets those that are over. */
@Injectable()
export class ExportPackageJobs implements OnModuleInit {
  private readonly logger = new Logger(ExportPackageJobs.name);

  constructor(
    private readonly handlers: JobHandlers,
    private readonly listeners: TrailListeners,
    private readonly packages: ExportPackagesService,
    private readonly making: PackageMaking,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.handlers.add('make-export-package', (input, job) => this.make(input, job));
    this.handlers.add('forget-export-packages', (_, { organizationId }) => this.packages.forget(organizationId));
    this.listeners.add(({ action }) => {
      if (action === 'vendor.deleted') this.db.beforeCommit(() => this.packages.withdrawAll('vendor_deleted'));
      if (action === 'person.erased') this.db.beforeCommit(() => this.packages.withdrawAll('person_erased'));
    });
  }

  private async make(
    { packageId }: JobInputs['make-export-package'],
    { organizationId, signal }: RunningJob,
  ): Promise<void> {
    const begun = await this.packages.begin(organizationId, packageId);
    if (begun === null) return;
    const { asked, requester } = begun;
    if (requester === null) return this.packages.fail(asked, 'requester_left');
    if (asked.attempts > MOST_ATTEMPTS) return this.packages.fail(asked, 'interrupted');
    try {
      const made = await this.making.make(asked, requester, (done) => this.packages.tell(asked, done), signal);
      if (await this.packages.finish(asked, made)) return;
      await this.packages.fail(asked, 'requester_left');
    } catch (error) {
      if (signal.aborted) throw new JobFailure('interrupted');
      this.logger.error(error, `Export package ${packageId}`);
      await this.packages.fail(asked, failureOf(error));
    }
    await this.packages.discard(asked);
  }
}

function failureOf(error: unknown): ExportPackageFailure {
  return hasCode(error, 'ENOSPC') ? 'storage_full' : 'unforeseen';
}
