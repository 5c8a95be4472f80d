import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Evidence } from './evidence.entity.js';

/** What files take up; those that were refused have no bytes. */
export interface EvidenceUsage {
  readonly files: number;
  readonly bytes: number;
  /** Of the whole organisation. */
  readonly organizationBytes: number;
}

/** What vendors sent, of the running transaction's organisation; the bytes are elsewhere. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly db: TenantDb) {}

  /** All files of an assessment, oldest first. */
  list(assessmentId: string): Promise<Evidence[]> {
    return this.db.em.find(Evidence, {
      where: { organizationId: this.db.organizationId, assessmentId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  find(id: string): Promise<Evidence | null> {
    return this.db.em.findOneBy(Evidence, { organizationId: this.db.organizationId, id });
  }

  /** Files that were announced before an instant and never came whole. */
  listUnfinished(before: Date): Promise<Evidence[]> {
    const { organizationId } = this.db;
    return this.db.em.findBy(Evidence, { organizationId, state: 'received', createdAt: LessThan(before) });
  }

  /** Files that are stored and that no scanner has looked at, oldest first. */
  listUnscanned(): Promise<Evidence[]> {
    const { organizationId } = this.db;
    return this.db.em.find(Evidence, {
      where: { organizationId, state: 'stored', scan: 'not_scanned' },
      order: { createdAt: 'ASC' },
    });
  }

  async insert(evidence: Evidence): Promise<void> {
    await this.db.em.insert(Evidence, evidence);
  }

  async update(id: string, change: Partial<Evidence>): Promise<void> {
    await this.db.em.update(Evidence, { organizationId: this.db.organizationId, id }, change);
  }

  async delete(id: string): Promise<void> {
    await this.db.em.delete(Evidence, { organizationId: this.db.organizationId, id });
  }

  /** What is used now; whoever asks next waits until this transaction has ended, so that two cannot take the same room. */
  async lockUsage(assessmentId: string): Promise<EvidenceUsage> {
    const { organizationId } = this.db;
    await this.db.em.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${organizationId}`]);
    const [row] = await this.db.em.query<{ files: string; bytes: string; organization_bytes: string }[]>(
      `SELECT count(*) FILTER (WHERE assessment_id = $2) AS files,
              coalesce(sum(size_bytes) FILTER (WHERE assessment_id = $2 AND state <> 'refused'), 0) AS bytes,
              coalesce(sum(size_bytes) FILTER (WHERE state <> 'refused'), 0) AS organization_bytes
         FROM evidence WHERE organization_id = $1`,
      [organizationId, assessmentId],
    );
    return {
      files: Number(row?.files),
      bytes: Number(row?.bytes),
      organizationBytes: Number(row?.organization_bytes),
    };
  }
}
