import {
  DOCUMENT_KINDS,
  DOCUMENT_NOTE_CHARACTERS,
  EVIDENCE_LIMITS,
  EVIDENCE_SCANS,
  EVIDENCE_STATES,
  type DocumentKind,
  type EvidenceScan,
  type EvidenceState,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Day, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import { RespondentNameView } from '../assessments/invited-person.presenter.js';
import type { Evidence } from './evidence.entity.js';
import { SENDER_ROLES, type SenderRole, type SentEvidence } from './evidence.repository.js';

const { fileBytes, fileNameCharacters, filesPerAssessment } = EVIDENCE_LIMITS;
const SHA256 = {
  max: 64,
  nullable: true,
  description: 'Of the content, in hexadecimal; null until all of it is stored.',
};

/** How far a file has come. */
export class EvidenceUploadView {
  @Id() id: string;
  @OneOf(EVIDENCE_STATES) state: EvidenceState;
  @Int({ min: 1, max: fileBytes }) sizeBytes: number;
  @Int({ min: 0, max: fileBytes, description: 'How many bytes have come; the next part begins here.' }) offset: number;
  @Text(SHA256) sha256: string | null;
}

/** Who sent a file. */
export class EvidenceSenderView extends RespondentNameView {
  @OneOf(SENDER_ROLES, { description: 'Whom the buyer invited, a colleague of theirs, or staff of the buyer.' })
  role: SenderRole;
}

/** A file that came with answers. */
export class EvidenceView {
  @Id() id: string;
  @Id({ nullable: true, description: 'The question that it belongs to; null for the whole.' }) questionId:
    string | null;
  @Text({ max: fileNameCharacters, description: 'As the vendor calls it.' }) fileName: string;
  @OneOf(DOCUMENT_KINDS) kind: DocumentKind;
  @Day({ nullable: true, description: 'Until when a certificate is good.' }) expiresOn: string | null;
  @Int({ min: 1, max: fileBytes }) sizeBytes: number;
  @OneOf(EVIDENCE_STATES) state: EvidenceState;
  @Text(SHA256) sha256: string | null;
  @OneOf(EVIDENCE_SCANS) scan: EvidenceScan;
  @Instant({ nullable: true }) storedAt: string | null;
  @ApiProperty({ type: EvidenceSenderView }) sentBy: EvidenceSenderView;
}

/** The files of one assessment. */
export class EvidenceListView {
  @ApiProperty({ type: [EvidenceView] }) items: EvidenceView[];
}

/** The files of one assessment as its respondent sees them. */
export class PortalEvidenceView extends EvidenceListView {
  @Int({ min: 0, max: filesPerAssessment, description: 'How many there are; which ones needs the one-time code.' })
  count: number;
}

/** A file that is kept with a vendor itself. */
export class VendorDocumentView {
  @Id() id: string;
  @Text({ max: fileNameCharacters }) fileName: string;
  @OneOf(DOCUMENT_KINDS) kind: DocumentKind;
  @Day({ nullable: true, description: 'Until when it is good.' }) expiresOn: string | null;
  @Text({ max: DOCUMENT_NOTE_CHARACTERS, nullable: true }) note: string | null;
  @Int({ min: 1, max: fileBytes }) sizeBytes: number;
  @Text(SHA256) sha256: string | null;
  @OneOf(EVIDENCE_SCANS) scan: EvidenceScan;
  @Instant({ nullable: true }) storedAt: string | null;
  @Text({ max: 120, nullable: true }) addedBy: string | null;
  @Id({ nullable: true, description: 'The file whose place it takes.' }) replacedId: string | null;
  @Id({ nullable: true, description: 'The file that takes its place; null for one that counts.' }) replacedById:
    string | null;
}

/** Shows the files of a vendor, newest first. */
export function presentDocuments(files: readonly SentEvidence[]): VendorDocumentView[] {
  const replacedBy = new Map(files.map(({ id, replacedId }) => [replacedId, id]));
  return files.toReversed().map((file) => ({
    id: file.id,
    fileName: file.fileName,
    kind: file.kind,
    expiresOn: file.expiresOn,
    note: file.note,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    scan: file.scan,
    storedAt: file.storedAt?.toISOString() ?? null,
    addedBy: file.sentBy.name,
    replacedId: file.replacedId,
    replacedById: replacedBy.get(file.id) ?? null,
  }));
}

/** Shows a file. */
export function presentEvidence(evidence: SentEvidence): EvidenceView {
  const { id, questionId, fileName, kind, expiresOn, sizeBytes, state, sha256, scan, storedAt, sentBy } = evidence;
  return {
    id,
    questionId,
    fileName,
    kind,
    expiresOn,
    sizeBytes,
    state,
    sha256,
    scan,
    storedAt: storedAt?.toISOString() ?? null,
    sentBy,
  };
}

/** Shows how far a file has come; all of the bytes of one that is stored. */
export function presentUpload({ id, state, sizeBytes, sha256 }: Evidence, offset: number): EvidenceUploadView {
  return { id, state, sizeBytes, offset: state === 'stored' ? sizeBytes : offset, sha256 };
}
