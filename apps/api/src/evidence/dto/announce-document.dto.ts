import { DOCUMENT_KINDS, DOCUMENT_NOTE_CHARACTERS, EVIDENCE_LIMITS, type DocumentKind } from '@firebreak/domain';
import { Day, Id, Int, OneOf, Text } from '../../http/fields.js';

/** A file that is about to be kept with a vendor. */
export class AnnounceDocumentDto {
  @Text({ max: EVIDENCE_LIMITS.fileNameCharacters, description: 'Its ending says what the file is.' }) fileName: string;
  @OneOf(DOCUMENT_KINDS) kind: DocumentKind;
  @Day({ optional: true, description: 'Until when it is good, where it has such a day.' }) expiresOn?: string;
  @Text({ max: DOCUMENT_NOTE_CHARACTERS, optional: true }) note?: string;
  @Id({ optional: true, description: 'The file of this vendor whose place it takes; that one stays.' })
  replacedId?: string;
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Its bytes; too many are refused with 413.' })
  sizeBytes: number;
}
