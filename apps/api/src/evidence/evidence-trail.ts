import type { TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { InvitationsService } from '../assessments/invitations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { Evidence } from './evidence.entity.js';

/** The assessment that a file belongs to, as far as the trail tells of it. */
interface ToldAssessment {
  readonly id: string;
  readonly vendorId: string;
}

/** Tells the trail what happened to a file, in the transaction in which it happens. */
@Injectable()
export class EvidenceTrail {
  constructor(
    private readonly trail: TrailService,
    private readonly invitations: InvitationsService,
    private readonly db: TenantDb,
  ) {}

  /** The respondent is who acts, or whose file it is where somebody else does. */
  async record(
    action: Extract<TrailAction, `evidence.${string}`>,
    { id, vendorId }: ToldAssessment,
    evidence: Evidence,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { actor } = this.db;
    const acting = actor.kind === 'respondent' && actor.id !== null ? actor.id : evidence.invitationId;
    const respondentEmail = acting === null ? undefined : (await this.invitations.find(acting))?.email;
    const { id: evidenceId, fileName: file, kind, sizeBytes, sha256 } = evidence;
    const details = { respondentEmail, invitationId: acting, evidenceId, file, kind, sizeBytes, sha256, ...more };
    return this.trail.record({ action, subject: ['assessments', id], vendorId, details });
  }
}
