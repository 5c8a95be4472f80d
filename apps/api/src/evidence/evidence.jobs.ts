import { EVIDENCE_LIMITS } from '@firebreak/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { EvidenceSweep } from './evidence-sweep.js';

/** What was never sent whole is of no use to anybody. */
@Injectable()
export class EvidenceJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sweep: EvidenceSweep,
  ) {}

  onModuleInit(): void {
    this.handlers.add('forget-evidence', (_, { organizationId }) =>
      this.sweep.run(organizationId, new Date(Date.now() - EVIDENCE_LIMITS.unfinishedHours * 3_600_000)),
    );
  }
}
