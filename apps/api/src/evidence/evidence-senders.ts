import { Injectable } from '@nestjs/common';
import type { Assessment } from '../assessments/assessment.entity.js';
import { OwnAssessmentsService } from '../assessments/own-assessments.service.js';
import { RespondentAssessmentsService } from '../assessments/respondent-assessments.service.js';
import type { RespondentPrincipal, StaffPrincipal } from '../identity/principal.js';
import type { Evidence } from './evidence.entity.js';

/** A member of staff who adds files to a questionnaire that the buyer fills in. */
export interface StaffSender extends StaffPrincipal {
  readonly assessmentId: string;
}

/** Whoever sends files. */
export type EvidenceSender = RespondentPrincipal | StaffSender;

/** What whoever sends files may do with the one assessment that the files belong to. */
@Injectable()
export class EvidenceSenders {
  constructor(
    private readonly respondents: RespondentAssessmentsService,
    private readonly own: OwnAssessmentsService,
  ) {}

  /** Keeps the assessment for a change of its files. Throws `invalid-state` once they are signed, and what else keeps the sender out. */
  lock(sender: EvidenceSender): Promise<Assessment> {
    return sender.kind === 'staff'
      ? this.own.lockForAnswer(sender.assessmentId)
      : this.respondents.lockForAnswer(sender);
  }

  /** Keeps the assessment for a new file of a question, null for one of the whole: proof of what was mended comes later. */
  lockForNew(sender: EvidenceSender, questionId: string | null): Promise<Assessment> {
    return sender.kind === 'staff' ? this.lock(sender) : this.respondents.lockForProof(sender, questionId);
  }

  /** The ids of the questions to which the sender may add files. */
  async questionIds(sender: EvidenceSender): Promise<ReadonlySet<string>> {
    const { questions } =
      sender.kind === 'staff' ? await this.own.get(sender.assessmentId) : await this.respondents.get(sender);
    return new Set(questions.map(({ id }) => id));
  }

  /** Whether a file is the sender's to see. */
  async isTheirs(sender: EvidenceSender, file: Evidence): Promise<boolean> {
    if (sender.kind === 'respondent') return this.respondents.isTheirs(sender, file);
    return file.assessmentId === sender.assessmentId;
  }
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
