import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository, type SentEvidence } from './evidence.repository.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { EvidenceStorage } from './evidence-storage.js';
import { EvidenceTrail } from './evidence-trail.js';

/** Vendors' files for those who review the answers. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly storage: EvidenceStorage,
    private readonly assessments: AssessmentsService,
    private readonly vendors: VendorsService,
    private readonly trail: EvidenceTrail,
  ) {}

  /** The files of an assessment that are whole, oldest first. Throws `not-found`. */
  async list(assessmentId: string): Promise<SentEvidence[]> {
    await this.assessments.get(assessmentId);
    return (await this.evidence.list({ assessmentId })).filter(({ state }) => state === 'stored');
  }

  /** A stored file that is kept with the vendor itself; null for any other. */
  async findOfVendor(vendorId: string, id: string): Promise<Evidence | null> {
    const file = await this.evidence.find(id);
    return file?.vendorId === vendorId && file.state === 'stored' ? file : null;
  }

  /** The files that are kept with a vendor itself and are whole, oldest first. Throws `not-found`. */
  async listOfVendor(vendorId: string): Promise<SentEvidence[]> {
    await this.vendors.get(vendorId);
    return (await this.evidence.list({ vendorId })).filter(({ state }) => state === 'stored');
  }

  /**
   * A stored file and its bytes, told to the trail. Throws `not-found`, `precondition-required` when nobody has looked
   * for viruses and the person has not said that they know, `invalid-state` when a virus was found, and `unavailable` when the bytes are gone or damaged.
   */
  async download(id: string, acceptUnscanned: boolean): Promise<{ evidence: Evidence; stream: Readable }> {
    const evidence = await this.evidence.find(id);
    if (evidence?.state !== 'stored') throw notFound();
    if (evidence.scan === 'infected')
      throw new DomainError('invalid-state', 'A virus was found in the file; it is kept and never handed out.');
    if (evidence.scan === 'not_scanned' && !acceptUnscanned)
      throw new DomainError('precondition-required', 'The file was not scanned: ask with acceptUnscanned=true.');
    await refuseDamaged(evidence, await this.storage.read(evidence));
    await this.trail.record('evidence.downloaded', evidence, { scan: evidence.scan });
    const stream = await this.storage.read(evidence);
    if (!stream) throw damaged();
    return { evidence, stream };
  }
}

/** A file that changed where it is kept is no evidence, so its hash is computed before the first byte leaves. */
async function refuseDamaged({ sha256 }: Evidence, stream: Readable | null): Promise<void> {
  if (!stream) throw damaged();
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  if (hash.digest('hex') !== sha256) throw damaged();
}

function damaged(): DomainError {
  return new DomainError('unavailable', 'The file is missing or damaged where it is kept: restore it from a backup.');
}
