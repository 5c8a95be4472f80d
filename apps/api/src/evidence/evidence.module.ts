import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { DiskStorage } from './disk-storage.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceJobs } from './evidence.jobs.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceScan } from './evidence-scan.js';
import { EvidenceSenders } from './evidence-senders.js';
import { EvidenceSendingService } from './evidence-sending.service.js';
import { EvidenceStorage } from './evidence-storage.js';
import { EvidenceSweep } from './evidence-sweep.js';
import { EvidenceTrail } from './evidence-trail.js';
import { EvidenceUploadService } from './evidence-upload.service.js';
import { IncomingFiles } from './incoming-files.js';
import { OwnEvidenceController } from './own-evidence.controller.js';
import { PortalEvidenceController } from './portal-evidence.controller.js';
import { S3Storage } from './s3-storage.js';
import { VendorDocumentsController } from './vendor-documents.controller.js';

/** The S3-compatible store that the environment names, or the data directory. */
function openStorage({ s3, dataDirectory }: Env): EvidenceStorage {
  return s3 ? new S3Storage(s3) : new DiskStorage(DiskStorage.folderIn(dataDirectory));
}

/** Files that vendors send with their answers, and that we keep with a vendor itself. */
@Module({
  imports: [AssessmentsModule, VendorsModule, JobsModule],
  controllers: [PortalEvidenceController, OwnEvidenceController, VendorDocumentsController, EvidenceController],
  providers: [
    EvidenceRepository,
    { provide: EvidenceStorage, useFactory: openStorage, inject: [ENV] },
    IncomingFiles,
    EvidenceTrail,
    EvidenceService,
    EvidenceSenders,
    EvidenceSendingService,
    EvidenceUploadService,
    EvidenceScan,
    EvidenceSweep,
    EvidenceJobs,
  ],
  exports: [EvidenceService],
})
export class EvidenceModule {}
