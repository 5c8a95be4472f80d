import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Page } from '../http/paging.js';
import type { PageQuery } from '../http/page.query.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { AuditNote } from './audit-note.entity.js';

/** A note and who wrote it. */
export interface AuditNoteRow {
  readonly note: AuditNote;
  readonly writtenByName: string;
}

const SORT = '-written';

/** Working papers of auditors, of the running transaction's organisation. */
@Injectable()
export class AuditNotesRepository {
  constructor(private readonly db: TenantDb) {}

  /** Newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<AuditNoteRow>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
    const { organizationId, em } = this.db;
    const query = em
      .createQueryBuilder(AuditNote, 'n')
      .where('n.organizationId = :organizationId', { organizationId })
      .orderBy('n.id', 'DESC')
      .limit(limit + 1);
    if (before !== null) query.andWhere('n.id < :before', { before });
    const rows = await query.getMany();
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    const [counted] = await em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count
         FROM (SELECT FROM audit_notes WHERE organization_id = $1 LIMIT ${EXACT_TOTAL_LIMIT + 1}) c`,
      [organizationId],
    );
    return {
      items: await this.withNames(items),
      nextCursor,
      total: toTotal(counted?.count ?? 0),
    };
  }

  async find(id: string): Promise<AuditNoteRow | null> {
    const note = await this.db.em.findOneBy(AuditNote, { organizationId: this.db.organizationId, id });
    return note && ((await this.withNames([note]))[0] ?? null);
  }

  countOf(userId: string): Promise<number> {
    return this.db.em.countBy(AuditNote, { organizationId: this.db.organizationId, writtenBy: userId });
  }

  async insert(note: AuditNote): Promise<void> {
    await this.db.em.insert(AuditNote, note);
  }

  /** Stores other words if the note has the version still, and says whether it had. */
  async update({ organizationId, id }: AuditNote, version: number, text: string): Promise<boolean> {
    const change = { text, version: version + 1, updatedAt: this.db.now };
    return (await this.db.em.update(AuditNote, { organizationId, id, version }, change)).affected === 1;
  }

  /** The same for taking it away. */
  async remove({ organizationId, id }: AuditNote, version: number): Promise<boolean> {
    return (await this.db.em.delete(AuditNote, { organizationId, id, version })).affected === 1;
  }

  private async withNames(notes: readonly AuditNote[]): Promise<AuditNoteRow[]> {
    const rows = await this.db.em.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM users WHERE organization_id = $1 AND id = ANY ($2)',
      [this.db.organizationId, notes.map(({ writtenBy }) => writtenBy)],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return notes.map((note) => ({ note, writtenByName: names.get(note.writtenBy) ?? '' }));
  }
}
