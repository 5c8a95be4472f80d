import { DomainError } from '@firebreak/domain';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobFailure } from '../jobs/job-failure.js';
import { JobHandlers, type JobInputs, type RunningJob } from '../jobs/job-handlers.js';
import { ImportRunsService, type TellPercent } from './import-runs.service.js';
import { TakeBackService } from './take-back.service.js';
import { VendorImportsService } from './vendor-imports.service.js';

/** A run that ended so often without having been refused is given up. */
const MOST_ATTEMPTS = 5;

/** Stores lists and takes imports back; what a restart cuts off begins again, because nothing of it was stored. */
@Injectable()
export class VendorImportJobs implements OnModuleInit {
  private readonly logger = new Logger(VendorImportJobs.name);

  constructor(
    private readonly handlers: JobHandlers,
    private readonly runs: ImportRunsService,
    private readonly imports: VendorImportsService,
    private readonly takingBack: TakeBackService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('run-import', (input, job) => this.run(input, job));
  }

  private async run(
    { importId, kind }: JobInputs['run-import'],
    { organizationId, signal }: RunningJob,
  ): Promise<void> {
    const run = await this.runs.attempt(organizationId, importId, kind);
    if (run === null) return;
    const tell: TellPercent = async (percent) => {
      if (signal.aborted) throw new JobFailure('interrupted');
      await this.runs.tell(run, percent);
    };
    try {
      await (kind === 'import' ? this.imports.store(run, tell) : this.takingBack.takeBack(run, tell));
    } catch (error) {
      const isRefused = error instanceof DomainError && error.code !== 'unavailable';
      if (error instanceof JobFailure || (!isRefused && run.attempts < MOST_ATTEMPTS)) throw error;
      if (!isRefused) this.logger.error(error, `Import ${importId}`);
      await this.runs.fail(run, isRefused ? error.code : 'internal');
    }
  }
}
