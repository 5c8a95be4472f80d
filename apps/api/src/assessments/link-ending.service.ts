import { nextStatus } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import { TrailService } from '../trail/trail.service.js';
import { AssessmentsService } from './assessments.service.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Closes a vendor's way to us: every link to every questionnaire of it. */
@Injectable()
export class LinkEndingService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly assessments: AssessmentsService,
    private readonly trail: TrailService,
  ) {}

  /** How many links still let somebody of the vendor in. */
  async count(vendorId: string): Promise<number> {
    const open = await this.invitations.listOpenOfVendor(vendorId);
    return open.reduce((sum, { links }) => sum + links, 0);
  }

  /** Withdraws what is not signed yet; of what is, only the links end. */
  async endAll(staff: StaffPrincipal, vendorId: string): Promise<void> {
    for (const { assessmentId, status, links } of await this.invitations.listOpenOfVendor(vendorId)) {
      if (nextStatus(status, 'revoke') !== null) await this.assessments.revoke(staff, assessmentId);
      else await this.endLinks(vendorId, assessmentId, links);
    }
  }

  private async endLinks(vendorId: string, assessmentId: string, links: number): Promise<void> {
    await this.invitations.revokeAll(assessmentId);
    await this.trail.record({
      action: 'assessment.links_ended',
      subject: ['assessments', assessmentId],
      vendorId,
      details: { links },
    });
  }
}
