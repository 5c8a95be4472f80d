import { notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Evidence } from './evidence.entity.js';

/** Who sent a file: whom the buyer invited, a colleague to whom sections were handed, or a member of the buyer's staff. */
export const SENDER_ROLES = ['respondent', 'colleague', 'staff'] as const;
export type SenderRole = (typeof SENDER_ROLES)[number];

/** A file with who sent it. */
export interface SentEvidence extends Evidence {
  readonly sentBy: { readonly name: string | null; readonly email: string; readonly role: SenderRole };
}

/** What files belong to: answers, or a vendor itself. */
export type FileOwner = { readonly assessmentId: string } | { readonly vendorId: string };

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

  /** All files of an assessment or of a vendor itself with who sent them, oldest first. */
  async list(owner: FileOwner): Promise<SentEvidence[]> {
    const { organizationId, em } = this.db;
    const files = await em.find(Evidence, {
      where: { organizationId, ...owner },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const senders = await em.query<(SentEvidence['sentBy'] & { id: string })[]>(
      `SELECT e.id, coalesce(u.name, i.name, a.respondent_name) AS name, coalesce(u.email, i.email) AS email,
              CASE WHEN u.id IS NOT NULL THEN 'staff' WHEN i.measures IS NULL THEN 'respondent' ELSE 'colleague' END AS role
         FROM evidence e
         LEFT JOIN assessments a ON a.organization_id = e.organization_id AND a.id = e.assessment_id
         LEFT JOIN users u ON u.organization_id = e.organization_id AND u.id = e.user_id
         LEFT JOIN invitations i ON i.organization_id = e.organization_id AND i.id = e.invitation_id
        WHERE e.organization_id = $1 AND e.${columnOf(owner)} = $2`,
      [organizationId, Object.values(owner)[0]],
    );
    const byFile = new Map(senders.map(({ id, ...sentBy }) => [id, sentBy]));
    return files.flatMap((file) => {
      const sentBy = byFile.get(file.id);
      return sentBy ? [{ ...file, sentBy }] : [];
    });
  }

  /** The vendor that a file is about, whether it came with answers or is kept with it. */
  async vendorOf({ assessmentId, vendorId }: Pick<Evidence, 'assessmentId' | 'vendorId'>): Promise<string> {
    if (vendorId !== null) return vendorId;
    const [row] = await this.db.em.query<{ id: string }[]>(
      'SELECT vendor_id AS id FROM assessments WHERE organization_id = $1 AND id = $2',
      [this.db.organizationId, assessmentId],
    );
    if (!row) throw notFound();
    return row.id;
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
  async lockUsage(owner: FileOwner): Promise<EvidenceUsage> {
    const { organizationId } = this.db;
    await this.db.em.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${organizationId}`]);
    const [row] = await this.db.em.query<{ files: string; bytes: string; organization_bytes: string }[]>(
      `SELECT count(*) FILTER (WHERE ${columnOf(owner)} = $2) AS files,
              coalesce(sum(size_bytes) FILTER (WHERE ${columnOf(owner)} = $2 AND state <> 'refused'), 0) AS bytes,
              coalesce(sum(size_bytes) FILTER (WHERE state <> 'refused'), 0) AS organization_bytes
         FROM evidence WHERE organization_id = $1`,
      [organizationId, Object.values(owner)[0]],
    );
    return {
      files: Number(row?.files),
      bytes: Number(row?.bytes),
      organizationBytes: Number(row?.organization_bytes),
    };
  }
}

function columnOf(owner: FileOwner): string {
  return 'vendorId' in owner ? 'vendor_id' : 'assessment_id';
}
