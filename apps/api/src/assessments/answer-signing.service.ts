import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { SubmittedAnswer } from '../judgements/submitted-answer.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { Assessment } from './assessment.entity.js';
import { refuseEvent } from './assessment-events.js';
import { AssessmentsRepository } from './assessments.repository.js';
import type { Submission } from './submission.entity.js';

/** What somebody signs with. */
export interface Signature {
  readonly name: string;
  readonly title: string;
  readonly statement: string;
}

/** Keeps answers as they were signed, whoever signed them. */
@Injectable()
export class AnswerSigningService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly db: TenantDb,
  ) {}

  /** Signs the answers of an assessment that this transaction has locked. Throws `invalid-state` when there is nothing to sign. */
  async sign(
    assessment: Assessment,
    { name, title, statement }: Signature,
    answers: SubmittedAnswer[],
    signer: Pick<Submission, 'invitationId' | 'userId'>,
  ): Promise<Submission> {
    const status = refuseEvent(assessment, 'submit');
    const previous = await this.assessments.findLatestSubmission(assessment.id);
    const { now } = this.db;
    const submission: Submission = {
      organizationId: assessment.organizationId,
      id: createId(),
      assessmentId: assessment.id,
      number: (previous?.number ?? 0) + 1,
      ...signer,
      signedByName: name,
      signedByTitle: title,
      statement,
      answers,
      proof: 'self_attested',
      proofs: {},
      submittedAt: now,
    };
    await this.assessments.insertSubmission(submission);
    await this.assessments.update(assessment.id, { status, submittedAt: now });
    return submission;
  }
}
