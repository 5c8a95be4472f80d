import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** An app that shows codes (TOTP, RFC 6238). Its secret is not stored: it follows from the id and a key in the data folder. */
@Entity('authenticators')
export class Authenticator {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('user_id') userId: string;
  @TextColumn('name') name: string;
  /** When its first code was given; null until then, and it counts for nothing. */
  @InstantColumn('confirmed_at', true) confirmedAt: Date | null;
  /** The time step of the code used last: it and everything before are refused. */
  @Column({ name: 'last_step', type: 'bigint', nullable: true }) lastStep: string | null;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('last_used_at', true) lastUsedAt: Date | null;
}
