import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn } from '../database/columns.js';

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
}
