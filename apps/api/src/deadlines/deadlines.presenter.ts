import { EVIDENCE_KINDS, EVIDENCE_LIMITS, type EvidenceKind } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { VendorNameView } from '../assessments/assessment.presenter.js';
import { Day, Id, OneOf, Text } from '../http/fields.js';
import type { Deadline } from './deadlines.repository.js';

/** A file whose day comes near. */
export class EndingDocumentView {
  @Id() assessmentId: string;
  @Text({ max: EVIDENCE_LIMITS.fileNameCharacters }) fileName: string;
  @OneOf(EVIDENCE_KINDS) kind: EvidenceKind;
}

/** A vendor with the first day on which something of it ends. */
export class DeadlineView {
  @ApiProperty() vendor: VendorNameView;
  @Day({ description: 'Evidence may have ended before today.' }) dueOn: string;
  @ApiProperty({ type: EndingDocumentView, nullable: true, description: 'Null for a contract.' })
  document: EndingDocumentView | null;
}

/** Shows what ends. */
export function presentDeadline({ vendorId, vendorName, dueOn, document }: Deadline): DeadlineView {
  return { vendor: { id: vendorId, name: vendorName }, dueOn, document };
}
