import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId } from '../database/columns.js';

/** Up to when a person says to have seen all flags; no fact of the register, and of nobody's interest but the person's. */
@Entity('seen_flags')
export class SeenFlags {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'user_id', type: 'uuid' }) userId: string;
  @InstantColumn('seen_at') seenAt: Date;
}
