import { Injectable } from '@nestjs/common';
import { RespondentAssessmentsService } from '../../assessments/respondent-assessments.service.js';
import type { RespondentPrincipal } from '../../identity/principal.js';
import type { SignedDocument } from '../../signing/signed-document.js';
import { SigningService, type SignatureState } from '../../signing/signing.service.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { AnswerImportService, type ShownImport } from '../answer-import/answer-import.service.js';
import { AnswersRepository } from '../answers.repository.js';
import { packAnswers, unpackAnswers, type AnswerPackContent } from './answer-pack.js';

/** What a pack would do here, and what its signature is worth. */
export interface PackPreview extends ShownImport {
  readonly signatureState: SignatureState;
  readonly pack: SignedDocument<AnswerPackContent>;
}

/** A vendor's answers on their way from one request to the next. */
@Injectable()
export class AnswerPackService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly answers: AnswersRepository,
    private readonly signing: SigningService,
    private readonly imports: AnswerImportService,
    private readonly db: TenantDb,
  ) {}

  /** What is saved, signed. */
  async export(respondent: RespondentPrincipal): Promise<SignedDocument<AnswerPackContent>> {
    const reviewed = await this.assessments.get(respondent);
    const saved = await this.answers.list(respondent.assessmentId);
    return this.signing.sign('firebreak-answer-pack/1', packAnswers(reviewed, saved, this.db.now));
  }

  /** What a pack would do here; nothing is stored. */
  async preview(respondent: RespondentPrincipal, pack: SignedDocument<AnswerPackContent>): Promise<PackPreview> {
    const preview = await this.imports.preview(respondent, unpackAnswers(pack.content));
    return { ...preview, pack, signatureState: await this.signing.judge(pack) };
  }
}
