import { Module } from '@nestjs/common';
import { AccessScopesModule } from '../access-scopes/access-scopes.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { UsersModule } from '../users/users.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { ImportRunsRepository } from './import-runs.repository.js';
import { ImportRunsService } from './import-runs.service.js';
import { ReadingsService } from './readings.service.js';
import { RowTaking } from './row-taking.js';
import { TakeBackRepository } from './take-back.repository.js';
import { TakeBackService } from './take-back.service.js';
import { VendorImportJobs } from './vendor-import.jobs.js';
import { VendorImportsController } from './vendor-imports.controller.js';
import { VendorImportsRepository } from './vendor-imports.repository.js';
import { VendorImportsService } from './vendor-imports.service.js';

/** Lists of vendors that are taken into the register. */
@Module({
  imports: [VendorsModule, AccessScopesModule, JudgementsModule, JobsModule, UsersModule],
  controllers: [VendorImportsController],
  providers: [
    VendorImportsRepository,
    VendorImportsService,
    RowTaking,
    ImportRunsRepository,
    ImportRunsService,
    ReadingsService,
    TakeBackRepository,
    TakeBackService,
    VendorImportJobs,
  ],
})
export class VendorImportsModule {}
