import { EVIDENCE_KINDS, EVIDENCE_LIMITS, type EvidenceKind } from '@firebreak/domain';
import { Day, Id, Int, OneOf, Text } from '../../http/fields.js';

/** A file that is about to be sent. */
export class AnnounceEvidenceDto {
  @Text({ max: EVIDENCE_LIMITS.fileNameCharacters, description: 'Its ending says what the file is.' }) fileName: string;
  @OneOf(EVIDENCE_KINDS) kind: EvidenceKind;
  @Id({ optional: true, description: 'The question that it belongs to; left out for the whole.' }) questionId?: string;
  @Day({ optional: true, description: 'Until when a certificate is good; for certificates, and only for them.' })
  expiresOn?: string;
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Its bytes; too many are refused with 413.' })
  sizeBytes: number;
}
