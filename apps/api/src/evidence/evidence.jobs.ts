import { EVIDENCE_LIMITS } from '@firebreak/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { EvidenceScan } from './evidence-scan.js';
import { EvidenceSweep } from './evidence-sweep.js';

/** Forgets what was never sent whole, and has what is stored scanned. */
@Injectable()
export class EvidenceJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sweep: EvidenceSweep,
    private readonly scan: EvidenceScan,
  ) {}

  onModuleInit(): void {
    this.handlers.add('forget-evidence', (_, { organizationId }) =>
      this.sweep.run(organizationId, new Date(Date.now() - EVIDENCE_LIMITS.unfinishedHours * 3_600_000)),
    );
    this.handlers.add('remove-files', ({ fileIds }, { organizationId }) =>
      this.sweep.removeGone(organizationId, fileIds),
    );
    // Without a scanner nobody takes these jobs.
    if (this.scan.isThere)
      this.handlers.add('scan-evidence', (_, { organizationId, signal }) => this.scan.run(organizationId, signal));
  }
}
