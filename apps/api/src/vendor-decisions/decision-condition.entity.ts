import { Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** What an approval asks for. */
@Entity('decision_conditions')
export class DecisionCondition {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  @ReferenceColumn('decision_id') decisionId: string;
  @TextColumn('text') text: string;
  @DayColumn('due_on', true) dueOn: string | null;
  @InstantColumn('met_at', true) metAt: Date | null;
  @ReferenceColumn('met_by', true) metBy: string | null;
  @VersionNumber() version: number;
}
