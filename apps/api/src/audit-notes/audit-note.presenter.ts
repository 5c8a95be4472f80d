import { AUDIT_LIMITS } from '@firebreak/domain';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Instant, Text } from '../http/fields.js';
import type { AuditNoteRow } from './audit-notes.repository.js';

/** A working paper of an auditor. */
export class AuditNoteView {
  @Id() id: string;
  @Text({ max: AUDIT_LIMITS.aboutCharacters, description: 'The page it is about, from the first `/` on.' })
  about: string;
  @Text({ max: AUDIT_LIMITS.titleCharacters }) aboutTitle: string;
  @Text({ max: AUDIT_LIMITS.textCharacters, multiline: true }) text: string;
  @Text({ max: 120 }) writtenBy: string;
  @Flag({ description: 'Whoever asks wrote it, and may change and remove it.' }) own: boolean;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
  @Text({ max: 20 }) etag: string;
}

/** Shows a note to a person. */
export function presentAuditNote({ note, writtenByName }: AuditNoteRow, userId: string): AuditNoteView {
  const { id, about, aboutTitle, text, writtenBy, createdAt, updatedAt, version } = note;
  return {
    id,
    about,
    aboutTitle,
    text,
    writtenBy: writtenByName,
    own: writtenBy === userId,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    etag: toEtag(version),
  };
}
