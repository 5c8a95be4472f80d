import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { JobFailure } from '../jobs/job-failure.js';
import { JobsService } from '../jobs/jobs.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { scanWithClamd } from './clamd.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStorage } from './evidence-storage.js';
import { EvidenceTrail } from './evidence-trail.js';

/** Has stored files scanned for viruses, where the environment names a scanner. */
@Injectable()
export class EvidenceScan {
  private readonly address: string | null;

  constructor(
    @Inject(ENV) env: Env,
    private readonly evidence: EvidenceRepository,
    private readonly storage: EvidenceStorage,
    private readonly jobs: JobsService,
    private readonly trail: EvidenceTrail,
    private readonly db: TenantDb,
  ) {
    this.address = env.clamd;
  }

  /** Whether there is a scanner. */
  get isThere(): boolean {
    return this.address !== null;
  }

  /** Has the organisation's files scanned once the running transaction is stored. */
  async add(): Promise<void> {
    if (this.isThere) await this.jobs.add('scan-evidence', {}, { key: 'scan-evidence' });
  }

  /**
   * Scans what an organisation has unscanned; no transaction is open while the scanner is waited for. Throws JobFailure
   * when the scanner is away, and for a file that it refuses once the others are scanned.
   */
  async run(organizationId: string, signal: AbortSignal): Promise<void> {
    const { address } = this;
    if (address === null) return;
    const unscanned = await this.db.run(organizationId, () => this.evidence.listUnscanned());
    let refusal: JobFailure | null = null;
    for (const evidence of unscanned) {
      const stream = await this.storage.read(evidence);
      // One that is gone is for whoever downloads it to find out; the others still want to be scanned.
      if (!stream) continue;
      const scan = await scanWithClamd(address, stream, signal).catch((error: unknown) => {
        if (!(error instanceof JobFailure) || error.code !== 'scanner-refused') throw error;
        refusal = error;
        return null;
      });
      if (scan) await this.db.run(organizationId, () => this.note(evidence, scan));
    }
    if (refusal) throw refusal;
  }

  private async note(evidence: Evidence, scan: Evidence['scan']): Promise<void> {
    // It may have been taken back in the meantime.
    if (!(await this.evidence.find(evidence.id))) return;
    await this.evidence.update(evidence.id, { scan });
    await this.trail.record('evidence.scanned', evidence, { scan });
  }
}
