import type { TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { InvitationsService } from '../assessments/invitations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Tells the trail what happened to a file, in the transaction in which it happens. */
@Injectable()
export class EvidenceTrail {
  constructor(
    private readonly trail: TrailService,
    private readonly evidence: EvidenceRepository,
    private readonly invitations: InvitationsService,
    private readonly db: TenantDb,
  ) {}

  /** The respondent is who acts, or whose file it is where somebody else does. */
  async record(
    action: Extract<TrailAction, `evidence.${string}`>,
    evidence: Evidence,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { actor } = this.db;
    const acting = actor.kind === 'respondent' && actor.id !== null ? actor.id : evidence.invitationId;
    const respondentEmail = acting === null ? undefined : (await this.invitations.find(acting))?.email;
    const { id: evidenceId, assessmentId, fileName: file, kind, sizeBytes, sha256 } = evidence;
    const vendorId = await this.evidence.vendorOf(evidence);
    const details = { respondentEmail, invitationId: acting, evidenceId, file, kind, sizeBytes, sha256, ...more };
    const subject = assessmentId === null ? (['vendors', vendorId] as const) : (['assessments', assessmentId] as const);
    return this.trail.record({ action, subject, vendorId, details });
  }
}
