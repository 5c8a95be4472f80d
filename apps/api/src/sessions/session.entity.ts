import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** A signed-in browser; only the hash of its cookie is stored. */
@Entity('sessions')
export class Session {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('user_id') userId: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash: Buffer;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('last_seen_at') lastSeenAt: Date;
  @InstantColumn('expires_at') expiresAt: Date;
  /** When a second factor was given last; null while a password is all that there was. */
  @InstantColumn('verified_at', true) verifiedAt: Date | null;
  /** What the browser said it is, and where from it came: for the person alone, to know their own sessions by. */
  @TextColumn('user_agent', true) userAgent: string | null;
  @Column({ name: 'address', type: 'inet', nullable: true }) address: string | null;
}
