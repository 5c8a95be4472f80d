import {
  DomainError,
  EVIDENCE_LIMITS,
  evidenceTypeOf,
  invalidInput,
  notFound,
  type DocumentKind,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import type { AnnounceEvidenceDto } from './dto/announce-evidence.dto.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository, type SentEvidence } from './evidence.repository.js';
import {
  EvidenceSenders,
  keepsWithVendor,
  keptSender,
  mayAddToWhole,
  ownerOfFiles,
  type EvidenceSender,
} from './evidence-senders.js';
import { EvidenceStorage } from './evidence-storage.js';
import { EvidenceTrail } from './evidence-trail.js';
import { IncomingFiles } from './incoming-files.js';

/** What is said of a file before it is sent; what is replaced and what is noted only of one that is kept with a vendor. */
export interface AnnouncedFile extends Omit<AnnounceEvidenceDto, 'kind'> {
  readonly kind: DocumentKind;
  readonly replacedId?: string;
  readonly note?: string;
}

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

  /** The files of what the sender's belong to; a colleague gets those of their questions. */
  async list(sender: EvidenceSender): Promise<SentEvidence[]> {
    const files = await this.evidence.list(ownerOfFiles(sender));
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
  async announce(sender: EvidenceSender, input: AnnouncedFile): Promise<Evidence> {
    await this.senders.lockForNew(sender, input.questionId ?? null);
    refuseFile(input);
    if (!keepsWithVendor(sender)) refuseWrongExpiry(input);
    await this.refuseForeignQuestion(sender, input.questionId);
    await this.refuseForeignReplaced(sender, input.replacedId ?? null);
    await this.refuseBeyondQuota(sender, input.sizeBytes);
    const evidence: Evidence = {
      organizationId: sender.organizationId,
      id: createId(),
      assessmentId: null,
      vendorId: null,
      ...ownerOfFiles(sender),
      ...keptSender(sender),
      questionId: input.questionId ?? null,
      fileName: input.fileName,
      replacedId: input.replacedId ?? null,
      note: input.note ?? null,
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
    await this.trail.record('evidence.announced', evidence);
    return evidence;
  }

  /** Takes a file back, as long as the answers are not signed; its bytes go once that is certain. */
  async remove(sender: EvidenceSender, id: string): Promise<void> {
    const removed = await this.db.run(
      sender.organizationId,
      async () => {
        const evidence = await this.find(sender, id);
        await this.senders.lock(sender);
        await this.evidence.delete(id);
        await this.trail.record('evidence.removed', evidence);
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

  /** What is replaced is whole, of the same vendor, and was not replaced before: the database sees to the last. */
  private async refuseForeignReplaced(sender: EvidenceSender, replacedId: string | null): Promise<void> {
    if (replacedId === null) return;
    const replaced = await this.evidence.find(replacedId);
    if (replaced?.state !== 'stored' || !keepsWithVendor(sender) || replaced.vendorId !== sender.vendorId)
      throw invalidInput('/replacedId', 'unknown-reference', 'No such file is kept with this vendor.');
  }

  private async refuseBeyondQuota(sender: EvidenceSender, sizeBytes: number): Promise<void> {
    const { filesPerAssessment, bytesPerAssessment, filesPerVendor, bytesPerVendor } = EVIDENCE_LIMITS;
    const [mostFiles, mostBytes] = keepsWithVendor(sender)
      ? [filesPerVendor, bytesPerVendor]
      : [filesPerAssessment, bytesPerAssessment];
    const { files, bytes, organizationBytes } = await this.evidence.lockUsage(ownerOfFiles(sender));
    if (files >= mostFiles || bytes + sizeBytes > mostBytes)
      throw new DomainError('quota', `There is room for ${mostFiles} files and ${mostBytes} bytes.`);
    if (organizationBytes + sizeBytes > EVIDENCE_LIMITS.bytesPerOrganization)
      throw new DomainError('quota', 'Whoever asks has no room for more files; tell your contact.');
  }
}

function refuseFile({ fileName, sizeBytes }: AnnouncedFile): void {
  if (evidenceTypeOf(fileName) === null)
    throw new DomainError('unsupported-media-type', 'Send pdf, png, jpg, txt, csv, docx or xlsx.');
  if (sizeBytes > EVIDENCE_LIMITS.fileBytes)
    throw new DomainError('too-large', `A file has at most ${EVIDENCE_LIMITS.fileBytes} bytes.`);
}

function refuseWrongExpiry({ kind, expiresOn }: AnnouncedFile): void {
  if ((kind === 'certificate') !== (expiresOn !== undefined))
    throw invalidInput('/expiresOn', 'expiry', 'Say until when a certificate is good; other files have no such day.');
}
