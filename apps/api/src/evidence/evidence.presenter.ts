import {
  EVIDENCE_KINDS,
  EVIDENCE_LIMITS,
  EVIDENCE_SCANS,
  EVIDENCE_STATES,
  type EvidenceKind,
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
  @OneOf(EVIDENCE_KINDS) kind: EvidenceKind;
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
