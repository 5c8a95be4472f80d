import { Module } from '@nestjs/common';
import { ENV } from '../config/env.token.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { UsersModule } from '../users/users.module.js';
import { VendorDeletionsModule } from '../vendor-deletions/vendor-deletions.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportsRepository } from './exports.repository.js';
import { ExportsService } from './exports.service.js';
import { ExportPackageJobs } from './packages/export-packages.jobs.js';
import { ExportPackagesController } from './packages/export-packages.controller.js';
import { ExportPackagesRepository } from './packages/export-packages.repository.js';
import { ExportPackagesService } from './packages/export-packages.service.js';
import { PackageMaking } from './packages/package-making.service.js';
import { PackageSnapshotsRepository } from './packages/package-snapshots.repository.js';
import { openPackageStorage, PackageStorage } from './packages/package-storage.js';
import { SamplesController } from './samples/samples.controller.js';
import { SamplesService } from './samples/samples.service.js';

/** Tables as files, and all of them in one signed package. */
@Module({
  imports: [VendorDeletionsModule, JobsModule, OrganizationsModule, SigningModule, UsersModule],
  controllers: [ExportsController, SamplesController, ExportPackagesController],
  providers: [
    ExportsRepository,
    ExportsService,
    SamplesService,
    ExportPackagesRepository,
    PackageSnapshotsRepository,
    { provide: PackageStorage, useFactory: openPackageStorage, inject: [ENV] },
    PackageMaking,
    ExportPackagesService,
    ExportPackageJobs,
  ],
})
export class ExportsModule {}
