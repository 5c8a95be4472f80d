import { Injectable } from '@nestjs/common';
import { OwnAssessmentsService } from '../assessments/own-assessments.service.js';
import { RespondentAssessmentsService } from '../assessments/respondent-assessments.service.js';
import type { RespondentPrincipal, StaffPrincipal } from '../identity/principal.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { Evidence } from './evidence.entity.js';
import type { FileOwner } from './evidence.repository.js';

/** A member of staff who adds files to a questionnaire that the buyer fills in. */
export interface StaffSender extends StaffPrincipal {
  readonly assessmentId: string;
}

/** A member of staff who keeps files with a vendor itself. */
export interface VendorFileSender extends StaffPrincipal {
  readonly vendorId: string;
}

/** Whoever sends files. */
export type EvidenceSender = RespondentPrincipal | StaffSender | VendorFileSender;

/** What whoever sends files may do with the one assessment, or the one vendor, that the files belong to. */
@Injectable()
export class EvidenceSenders {
  constructor(
    private readonly respondents: RespondentAssessmentsService,
    private readonly own: OwnAssessmentsService,
    private readonly vendors: VendorsService,
  ) {}

  /** Keeps what they belong to for a change of its files. Throws `invalid-state` once they are signed, and what else keeps the sender out. */
  async lock(sender: EvidenceSender): Promise<void> {
    if (keepsWithVendor(sender)) await this.vendors.lockForChange(sender.vendorId);
    else if (sender.kind === 'staff') await this.own.lockForAnswer(sender.assessmentId);
    else await this.respondents.lockForAnswer(sender);
  }

  /** The same for a new file of a question, null for one of the whole: proof of what was mended comes later. */
  async lockForNew(sender: EvidenceSender, questionId: string | null): Promise<void> {
    if (sender.kind === 'staff') return this.lock(sender);
    await this.respondents.lockForProof(sender, questionId);
  }

  /** The ids of the questions to which the sender may add files. */
  async questionIds(sender: EvidenceSender): Promise<ReadonlySet<string>> {
    if (keepsWithVendor(sender)) return new Set();
    const { questions } =
      sender.kind === 'staff' ? await this.own.get(sender.assessmentId) : await this.respondents.get(sender);
    return new Set(questions.map(({ id }) => id));
  }

  /** Whether a file is the sender's to see. */
  async isTheirs(sender: EvidenceSender, file: Evidence): Promise<boolean> {
    if (keepsWithVendor(sender)) return file.vendorId === sender.vendorId;
    if (sender.kind === 'respondent') return this.respondents.isTheirs(sender, file);
    return file.assessmentId === sender.assessmentId;
  }
}

/** Whether the sender's files belong to a vendor itself, and not to answers. */
export function keepsWithVendor(sender: EvidenceSender): sender is VendorFileSender {
  return 'vendorId' in sender;
}

/** What the sender's files belong to. */
export function ownerOfFiles(sender: EvidenceSender): FileOwner {
  return keepsWithVendor(sender) ? { vendorId: sender.vendorId } : { assessmentId: sender.assessmentId };
}

/** Whether files for the whole, and not for a question, are for the sender: not for a colleague. */
export function mayAddToWhole(sender: EvidenceSender): boolean {
  return sender.kind === 'staff' || sender.measures === null;
}

/** The sender as a file keeps it. */
export function keptSender(sender: EvidenceSender): Pick<Evidence, 'invitationId' | 'userId'> {
  return sender.kind === 'staff'
    ? { invitationId: null, userId: sender.userId }
    : { invitationId: sender.invitationId, userId: null };
}
