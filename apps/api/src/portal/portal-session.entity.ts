import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn } from '../database/columns.js';

/** A browser that opened an invitation. */
@Entity('portal_sessions')
export class PortalSession {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('invitation_id') invitationId: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash: Buffer;
  @Column({ name: 'one_time_code_hash', type: 'bytea', nullable: true }) oneTimeCodeHash: Buffer | null;
  @InstantColumn('one_time_code_expires_at', true) oneTimeCodeExpiresAt: Date | null;
  @Column({ name: 'one_time_code_tries_left', type: 'smallint', nullable: true }) oneTimeCodeTriesLeft: number | null;
  /** The mail with the code that was asked for last. */
  @ReferenceColumn('one_time_code_mail_id', true) oneTimeCodeMailId: string | null;
  /** The one-time code was given: from here on saved answers may be read. */
  @InstantColumn('verified_at', true) verifiedAt: Date | null;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('last_seen_at') lastSeenAt: Date;
  @InstantColumn('expires_at') expiresAt: Date;
}
