import { createHash } from 'node:crypto';
import {
  contentIssue,
  DomainError,
  evidenceTypeOf,
  invalidInput,
  notFound,
  type ContentIssue,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { IncomingBytes } from '../http/bytes-body.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceSenders, type EvidenceSender } from './evidence-senders.js';
import { EvidenceStorage } from './evidence-storage.js';
import { EvidenceScan } from './evidence-scan.js';
import { EvidenceTrail } from './evidence-trail.js';
import { IncomingFiles } from './incoming-files.js';
import type { EvidenceProgress } from './evidence-sending.service.js';

const ADVICE: Readonly<Record<ContentIssue, string>> = {
  'content-mismatch': 'The content is not what the name says: send it under its own ending; texts in UTF-8.',
  'archive-limit': 'The document holds too much or other files: save it as a PDF and send that.',
  encrypted: 'The document is under a password: send it without one.',
};

/** Takes the bytes of files. No transaction is open while they come, however slowly that is. */
@Injectable()
export class EvidenceUploadService {
  constructor(
    private readonly senders: EvidenceSenders,
    private readonly evidence: EvidenceRepository,
    private readonly incoming: IncomingFiles,
    private readonly storage: EvidenceStorage,
    private readonly trail: EvidenceTrail,
    private readonly scan: EvidenceScan,
    private readonly db: TenantDb,
  ) {}

  /**
   * Takes a part of a file that begins at the offset, and keeps the file once all of it is there and is what it claims.
   * Throws `invalid-state` with the right offset for a wrong one and for a file that is stored, refused or busy,
   * `too-large` for more than was announced, `invalid-input` for content that is refused.
   */
  async take(sender: EvidenceSender, id: string, offset: number, read: () => IncomingBytes): Promise<EvidenceProgress> {
    const evidence = await this.within(sender, () => this.findOpen(sender, id));
    const { stream, length } = read();
    return this.incoming.alone(evidence, async () => {
      const present = await this.incoming.offsetOf(evidence);
      if (offset !== 0 && offset !== present)
        throw new DomainError('invalid-state', `The next part begins at byte ${present}.`, [], { offset: present });
      if (offset + length > evidence.sizeBytes)
        throw new DomainError('too-large', `The file was announced with ${evidence.sizeBytes} bytes.`);
      await this.incoming.append(evidence, offset, stream);
      if (offset + length < evidence.sizeBytes) return { evidence, offset: offset + length };
      return { evidence: await this.finish(sender, evidence), offset: evidence.sizeBytes };
    });
  }

  private async finish(sender: EvidenceSender, evidence: Evidence): Promise<Evidence> {
    const type = evidenceTypeOf(evidence.fileName);
    const { issue, sha256 } = await this.incoming.inspect(evidence, (bytes) => ({
      issue: type === null ? ('content-mismatch' as const) : contentIssue(type, bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
    if (issue !== null) {
      await this.within(sender, async () => {
        await this.findOpen(sender, evidence.id);
        await this.evidence.update(evidence.id, { state: 'refused', refusal: issue });
        await this.trail.record('evidence.refused', evidence, { sha256, refusal: issue });
      });
      await this.incoming.remove(evidence);
      throw invalidInput('/content', issue, ADVICE[issue]);
    }
    await this.storage.store(evidence, this.incoming.pathOf(evidence));
    return this.within(sender, async () => {
      await this.findOpen(sender, evidence.id);
      const change = { state: 'stored', sha256, storedAt: this.db.now } as const;
      await this.evidence.update(evidence.id, change);
      await this.trail.record('evidence.stored', { ...evidence, ...change });
      await this.scan.add();
      return { ...evidence, ...change };
    }).catch(async (error: unknown) => {
      // It was signed or taken back in the meantime; after a crash the sweep does the same.
      if (error instanceof DomainError) await this.storage.remove(evidence);
      throw error;
    });
  }

  private async findOpen(sender: EvidenceSender, id: string): Promise<Evidence> {
    const known = await this.evidence.find(id);
    if (!known || !(await this.senders.isTheirs(sender, known))) throw notFound();
    await this.senders.lockForNew(sender, known.questionId);
    // Only now does nobody else change it.
    const evidence = await this.evidence.find(id);
    if (!evidence) throw notFound();
    if (evidence.state !== 'received') throw new DomainError('invalid-state', `The file is ${evidence.state}.`);
    return evidence;
  }

  private within<T>(sender: EvidenceSender, work: () => Promise<T>): Promise<T> {
    return this.db.run(sender.organizationId, work, { actor: toActor(sender) });
  }
}
