import type { TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TrailService } from '../trail/trail.service.js';
import type { Evidence } from './evidence.entity.js';

/** The assessment that a file belongs to, as far as the trail tells of it. */
interface ToldAssessment {
  readonly id: string;
  readonly vendorId: string;
  readonly respondentEmail: string;
}

/** Tells the trail what happened to a file, in the transaction in which it happens. */
@Injectable()
export class EvidenceTrail {
  constructor(private readonly trail: TrailService) {}

  record(
    action: Extract<TrailAction, `evidence.${string}`>,
    { id, vendorId, respondentEmail }: ToldAssessment,
    evidence: Evidence,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { id: evidenceId, fileName: file, kind, sizeBytes, sha256 } = evidence;
    const details = { respondentEmail, evidenceId, file, kind, sizeBytes, sha256, ...more };
    return this.trail.record({ action, subject: ['assessments', id], vendorId, details });
  }
}
