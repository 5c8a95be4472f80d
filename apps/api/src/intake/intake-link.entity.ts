import { Column, Entity } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn } from '../database/columns.js';

/** The link by which anybody in the firm asks for a supplier; one an organisation, while it is turned on. */
@Entity('intake_links')
export class IntakeLink {
  @OrganizationId() organizationId: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash: Buffer;
  @ReferenceColumn('made_by') madeBy: string;
  @InstantColumn('made_at') madeAt: Date;
}
