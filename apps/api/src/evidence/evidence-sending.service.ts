import { DomainError, EVIDENCE_LIMITS, evidenceTypeOf, invalidInput, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import type { AnnounceEvidenceDto } from './dto/announce-evidence.dto.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository, type SentEvidence } from './evidence.repository.js';
import { EvidenceSenders, keptSender, mayAddToWhole, type EvidenceSender } from './evidence-senders.js';
import { EvidenceStorage } from './evidence-storage.js';
import { EvidenceTrail } from './evidence-trail.js';
import { IncomingFiles } from './incoming-files.js';

/** How far a file has come. */
export interface EvidenceProgress {
  readonly evidence: Evidence;
  readonly offset: number;
}

/** What whoever sends files may do with them, beside sending their bytes. */
@Injectable()
export class EvidenceSendingService {
  constructor(
    private readonly senders: EvidenceSenders,
    private readonly evidence: EvidenceRepository,
    private readonly incoming: IncomingFiles,
    private readonly storage: EvidenceStorage,
    private readonly trail: EvidenceTrail,
    private readonly db: TenantDb,
  ) {}

  /** The files of the sender's assessment; a colleague gets those of their questions. */
  async list(sender: EvidenceSender): Promise<SentEvidence[]> {
    const files = await this.evidence.list(sender.assessmentId);
    if (mayAddToWhole(sender)) return files;
    const ids = await this.senders.questionIds(sender);
    return files.filter(({ questionId }) => questionId !== null && ids.has(questionId));
  }

  /** How far a file of the sender's assessment has come. Throws `not-found`. */
  async progress(sender: EvidenceSender, id: string): Promise<EvidenceProgress> {
    const evidence = await this.find(sender, id);
    return { evidence, offset: await this.incoming.offsetOf(evidence) };
  }

  /**
   * Reserves room for a file. Throws `unsupported-media-type` and `too-large` for what is never taken, `quota` when there
   * is no room, `invalid-state` once the answers are signed.
   */
  async announce(sender: EvidenceSender, input: AnnounceEvidenceDto): Promise<Evidence> {
    const assessment = await this.senders.lockForNew(sender, input.questionId ?? null);
    refuseFile(input);
    await this.refuseForeignQuestion(sender, input.questionId);
    await this.refuseBeyondQuota(sender.assessmentId, input.sizeBytes);
    const evidence: Evidence = {
      organizationId: sender.organizationId,
      id: createId(),
      assessmentId: sender.assessmentId,
      ...keptSender(sender),
      questionId: input.questionId ?? null,
      fileName: input.fileName,
      kind: input.kind,
      expiresOn: input.expiresOn ?? null,
      sizeBytes: input.sizeBytes,
      state: 'received',
      refusal: null,
      sha256: null,
      scan: 'not_scanned',
      createdAt: this.db.now,
      storedAt: null,
    };
    await this.evidence.insert(evidence);
    await this.trail.record('evidence.announced', assessment, evidence);
    return evidence;
  }

  /** Takes a file back, as long as the answers are not signed; its bytes go once that is certain. */
  async remove(sender: EvidenceSender, id: string): Promise<void> {
    const removed = await this.db.run(
      sender.organizationId,
      async () => {
        const evidence = await this.find(sender, id);
        const assessment = await this.senders.lock(sender);
        await this.evidence.delete(id);
        await this.trail.record('evidence.removed', assessment, evidence);
        return evidence;
      },
      { actor: toActor(sender) },
    );
    await this.incoming.remove(removed);
    await this.storage.remove(removed);
  }

  private async find(sender: EvidenceSender, id: string): Promise<Evidence> {
    const evidence = await this.evidence.find(id);
    if (!evidence || !(await this.senders.isTheirs(sender, evidence))) throw notFound();
    return evidence;
  }

  private async refuseForeignQuestion(sender: EvidenceSender, questionId?: string): Promise<void> {
    // What belongs to the whole is for whoever the buyer invited.
    if (questionId === undefined && mayAddToWhole(sender)) return;
    const ids = await this.senders.questionIds(sender);
    if (questionId === undefined || !ids.has(questionId))
      throw invalidInput('/questionId', 'unknown-reference', 'This question is not asked here.');
  }

  private async refuseBeyondQuota(assessmentId: string, sizeBytes: number): Promise<void> {
    const { filesPerAssessment, bytesPerAssessment, bytesPerOrganization } = EVIDENCE_LIMITS;
    const { files, bytes, organizationBytes } = await this.evidence.lockUsage(assessmentId);
    if (files >= filesPerAssessment || bytes + sizeBytes > bytesPerAssessment)
      throw new DomainError('quota', `There is room for ${filesPerAssessment} files and ${bytesPerAssessment} bytes.`);
    if (organizationBytes + sizeBytes > bytesPerOrganization)
      throw new DomainError('quota', 'Whoever asks has no room for more files; tell your contact.');
  }
}

function refuseFile({ fileName, sizeBytes, kind, expiresOn }: AnnounceEvidenceDto): void {
  if (evidenceTypeOf(fileName) === null)
    throw new DomainError('unsupported-media-type', 'Send pdf, png, jpg, txt, csv, docx or xlsx.');
  if (sizeBytes > EVIDENCE_LIMITS.fileBytes)
    throw new DomainError('too-large', `A file has at most ${EVIDENCE_LIMITS.fileBytes} bytes.`);
  if ((kind === 'certificate') !== (expiresOn !== undefined))
    throw invalidInput('/expiresOn', 'expiry', 'Say until when a certificate is good; other files have no such day.');
}
