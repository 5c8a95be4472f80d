import { DOCUMENT_KINDS, EVIDENCE_LIMITS, VENDOR_CONTRACT_LIMITS, type DocumentKind } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { VendorNameView } from '../assessments/assessment.presenter.js';
import { Day, Id, OneOf, Text } from '../http/fields.js';
import { ENDS, type Deadline, type DeadlineEnd } from './deadlines.repository.js';

/** A file whose day comes near. */
export class EndingDocumentView {
  @Id({ nullable: true, description: 'Null for a file that is kept with the vendor itself.' }) assessmentId:
    string | null;
  @Text({ max: EVIDENCE_LIMITS.fileNameCharacters }) fileName: string;
  @OneOf(DOCUMENT_KINDS) kind: DocumentKind;
}

/** A vendor with the first day on which something of it ends. */
export class DeadlineView {
  @ApiProperty() vendor: VendorNameView;
  @Day({ description: 'Evidence, and what is to do, may have been due before today.' }) dueOn: string;
  @OneOf(ENDS, { description: '`notice` is the last day on which notice ends a contract that renews itself.' })
  ends: DeadlineEnd;
  @Text({
    max: VENDOR_CONTRACT_LIMITS.nameCharacters,
    nullable: true,
    description: 'Of the contract, where it has one.',
  })
  contractName: string | null;
  @ApiProperty({ type: EndingDocumentView, nullable: true, description: 'Null for what is no file.' })
  document: EndingDocumentView | null;
}

/** Shows what ends. */
export function presentDeadline({ vendorId, vendorName, ...deadline }: Deadline): DeadlineView {
  return { vendor: { id: vendorId, name: vendorName }, ...deadline };
}
