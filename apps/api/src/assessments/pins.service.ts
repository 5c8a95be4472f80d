import { ASSESSMENT_LIMITS, DomainError, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { createOneTimeCode, hashToken } from '../identity/secret-token.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { InvitationsRepository } from './invitations.repository.js';

/** A new PIN in clear; only its hash is stored. */
export interface FreshPin {
  /** Eight digits. */
  readonly pin: string;
  readonly expiresAt: Date;
}

/** PINs that the buyer gives by telephone where the mailed code does not arrive. */
@Injectable()
export class PinsService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Makes a PIN for one invitation of the assessment; an older one ends.
   * Throws `not-found`, `invalid-state` when the invitation lets nobody in any more.
   */
  async create(assessmentId: string, invitationId: string): Promise<FreshPin> {
    const assessment = await this.assessments.lock(assessmentId);
    const invitation = await this.invitations.lock(invitationId);
    if (!assessment || invitation?.assessmentId !== assessmentId) throw notFound();
    const { now } = this.db;
    if (invitation.revokedAt !== null || invitation.expiresAt <= now)
      throw new DomainError('invalid-state', 'This invitation has ended.');
    const pin = createOneTimeCode();
    const expiresAt = new Date(now.getTime() + ASSESSMENT_LIMITS.pinHours * 3_600_000);
    await this.invitations.update(invitationId, {
      pinHash: hashPin(invitationId, pin),
      pinExpiresAt: expiresAt,
      pinTriesLeft: ASSESSMENT_LIMITS.codeTries,
    });
    await this.trail.record({
      action: 'assessment.pin_made',
      subject: ['assessments', assessmentId],
      vendorId: assessment.vendorId,
      details: { respondentEmail: invitation.email, invitationId },
    });
    return { pin, expiresAt };
  }

  /** Uses the PIN up when it is right, and counts the try when it is not. The caller records what came of it. */
  async take(invitationId: string, pin: string): Promise<boolean> {
    const invitation = await this.invitations.lock(invitationId);
    const { pinHash, pinExpiresAt, pinTriesLeft } = invitation ?? {};
    if (!pinHash || !pinExpiresAt || pinExpiresAt <= this.db.now || !pinTriesLeft) return false;
    if (!pinHash.equals(hashPin(invitationId, pin))) {
      await this.invitations.update(invitationId, { pinTriesLeft: pinTriesLeft - 1 });
      return false;
    }
    await this.invitations.update(invitationId, { pinHash: null, pinExpiresAt: null, pinTriesLeft: null });
    return true;
  }
}

/** Bound to the invitation, so that equal PINs have different hashes. */
function hashPin(invitationId: string, pin: string): Buffer {
  return hashToken(`${invitationId}:${pin.replaceAll(/\s/g, '')}`);
}
