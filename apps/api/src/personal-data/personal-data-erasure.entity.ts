import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** That a person was erased; never changed, and it says not who. */
@Entity('personal_data_erasures')
export class PersonalDataErasure {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @InstantColumn('erased_at') erasedAt: Date;
  @ReferenceColumn('erased_by') erasedBy: string;
  @TextColumn('ground') ground: string;
  /** Why signatures stayed; null when they were erased too. */
  @TextColumn('signatures_kept_for', true) signaturesKeptFor: string | null;
  /** Rows that were changed or deleted, by their table. */
  @Column({ name: 'row_counts', type: 'jsonb' }) rowCounts: Readonly<Record<string, number>>;
  /** Past states of rows that were changed. */
  @Column({ name: 'past_states', type: 'integer' }) pastStates: number;
  /** Events of the trail that lost what they told. */
  @Column({ name: 'payloads', type: 'integer' }) payloads: number;
}
