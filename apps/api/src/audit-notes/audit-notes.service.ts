import { AUDIT_LIMITS, DomainError, notFound, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import type { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { AuditNote } from './audit-note.entity.js';
import { presentAuditNote } from './audit-note.presenter.js';
import { AuditNotesRepository, type AuditNoteRow } from './audit-notes.repository.js';
import type { WriteAuditNoteDto } from './dto/audit-note.dto.js';

/** Working papers of auditors; the trail, which others read, knows that there is one and not what it says. */
@Injectable()
export class AuditNotesService {
  constructor(
    private readonly notes: AuditNotesRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(query: PageQuery): Promise<Page<AuditNoteRow>> {
    return this.notes.list(query);
  }

  /** Throws `invalid-state` for somebody who has too many. */
  async write(userId: string, input: WriteAuditNoteDto): Promise<AuditNoteRow> {
    if ((await this.notes.countOf(userId)) >= AUDIT_LIMITS.notesOfPerson)
      throw new DomainError('invalid-state', `Nobody keeps more than ${AUDIT_LIMITS.notesOfPerson} notes.`);
    const { organizationId, now } = this.db;
    const note: AuditNote = {
      ...input,
      organizationId,
      id: createId(),
      writtenBy: userId,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.notes.insert(note);
    await this.record('audit_note.written', note);
    return this.get(note.id);
  }

  /** Throws `not-found` for a note that somebody else wrote, and `stale`. */
  async change(userId: string, id: string, version: number, text: string): Promise<AuditNoteRow> {
    const row = await this.own(userId, id);
    if (!(await this.notes.update(row.note, version, text))) throw staleOrGone(presentAuditNote(row, userId));
    await this.record('audit_note.changed', row.note);
    return this.get(id);
  }

  /** Throws `not-found` for a note that somebody else wrote, and `stale`. */
  async remove(userId: string, id: string, version: number): Promise<void> {
    const row = await this.own(userId, id);
    if (!(await this.notes.remove(row.note, version))) throw staleOrGone(presentAuditNote(row, userId));
    await this.record('audit_note.removed', row.note);
  }

  private async get(id: string): Promise<AuditNoteRow> {
    const row = await this.notes.find(id);
    if (row === null) throw notFound();
    return row;
  }

  private async own(userId: string, id: string): Promise<AuditNoteRow> {
    const row = await this.get(id);
    if (row.note.writtenBy !== userId) throw notFound();
    return row;
  }

  private record(action: TrailAction, { id, aboutTitle }: AuditNote): Promise<void> {
    return this.trail.record({ action, subject: ['audit_notes', id], details: { name: aboutTitle } });
  }
}
