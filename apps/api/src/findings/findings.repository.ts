import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Finding } from './finding.entity.js';
import { FindingNote } from './finding-note.entity.js';

/** Who said something about a finding, by name. */
export interface SignedNote extends Pick<FindingNote, 'id' | 'kind' | 'text' | 'plannedOn' | 'level' | 'createdAt'> {
  readonly findingId: string;
  readonly isOurs: boolean;
  readonly writtenBy: string;
}

/** Findings and what is said about them, of the running transaction's organisation. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly db: TenantDb) {}

  /** The finding, kept from every other change until this transaction ends. */
  lock(id: string): Promise<Finding | null> {
    return this.db.em.findOne(Finding, {
      where: { organizationId: this.db.organizationId, id },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** What is not closed of a vendor, kept from every other change. */
  lockUnclosed(vendorId: string): Promise<Finding[]> {
    return this.db.em
      .createQueryBuilder(Finding, 'f')
      .setLock('for_no_key_update')
      .where(`f.organizationId = :organizationId AND f.vendorId = :vendorId AND f.status <> 'closed'`, {
        organizationId: this.db.organizationId,
        vendorId,
      })
      .orderBy('f.id')
      .getMany();
  }

  async insert(findings: readonly Finding[]): Promise<void> {
    if (findings.length > 0) await this.db.em.insert(Finding, [...findings]);
  }

  /** Changes a finding that this transaction keeps. */
  async update(id: string, change: Partial<Finding>): Promise<void> {
    await this.db.em
      .createQueryBuilder()
      .update(Finding)
      .set({ ...change, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id })
      .execute();
  }

  /** Whether the same weakness is open as another finding. */
  hasUnclosed({ vendorId, questionKey }: Finding): Promise<boolean> {
    return this.db.em
      .createQueryBuilder(Finding, 'f')
      .where(
        `f.organizationId = :organizationId AND f.vendorId = :vendorId AND f.questionKey = :questionKey AND f.status <> 'closed'`,
        { organizationId: this.db.organizationId, vendorId, questionKey },
      )
      .getExists();
  }

  /** Whether a question of an assessment has a finding that is not closed. */
  isBeingMended(assessmentId: string, questionId: string): Promise<boolean> {
    return this.db.em
      .createQueryBuilder(Finding, 'f')
      .where(
        `f.organizationId = :organizationId AND f.assessmentId = :assessmentId AND f.questionId = :questionId AND f.status <> 'closed'`,
        { organizationId: this.db.organizationId, assessmentId, questionId },
      )
      .getExists();
  }

  async insertNote(note: FindingNote): Promise<void> {
    await this.db.em.insert(FindingNote, note);
  }

  countNotes(findingId: string): Promise<number> {
    return this.db.em.countBy(FindingNote, { organizationId: this.db.organizationId, findingId });
  }

  /** Everything said about these findings, oldest first. */
  listNotes(findingIds: readonly string[]): Promise<SignedNote[]> {
    return this.db.em.query<SignedNote[]>(
      `SELECT n.id, n.finding_id AS "findingId", n.kind, n.text, n.planned_on::text AS "plannedOn", n.level,
              n.created_at AS "createdAt", n.user_id IS NOT NULL AS "isOurs",
              coalesce(u.name, i.name, a.respondent_name, i.email) AS "writtenBy"
         FROM finding_notes n
         LEFT JOIN users u ON u.organization_id = n.organization_id AND u.id = n.user_id
         LEFT JOIN invitations i ON i.organization_id = n.organization_id AND i.id = n.invitation_id
         LEFT JOIN assessments a ON a.organization_id = i.organization_id AND a.id = i.assessment_id
        WHERE n.organization_id = $1 AND n.finding_id = ANY ($2)
        ORDER BY n.id`,
      [this.db.organizationId, findingIds],
    );
  }
}
