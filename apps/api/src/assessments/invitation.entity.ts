import type { Locale, Measure } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** A link and a typed code that lead to one assessment; only their hashes are stored. */
@Entity('invitations')
export class Invitation {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('assessment_id') assessmentId: string;
  @TextColumn('email') email: string;
  /** A colleague's name; null for whoever the buyer invited, as are the next three. */
  @TextColumn('name', true) name: string | null;
  /** The invitation whose holder handed sections over. */
  @ReferenceColumn('invited_by', true) invitedBy: string | null;
  @TextColumn('locale', true) locale: Locale | null;
  @Column({ name: 'measures', type: 'text', array: true, nullable: true }) measures: Measure[] | null;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash: Buffer;
  @Column({ name: 'code_hash', type: 'bytea' }) codeHash: Buffer;
  @InstantColumn('expires_at') expiresAt: Date;
  @InstantColumn('revoked_at', true) revokedAt: Date | null;
  /** When its holder first gave a code or an answer; opening the link leaves nothing here. */
  @InstantColumn('started_at', true) startedAt: Date | null;
  /** The PIN that the buyer gives by telephone. */
  @Column({ name: 'pin_hash', type: 'bytea', nullable: true }) pinHash: Buffer | null;
  @InstantColumn('pin_expires_at', true) pinExpiresAt: Date | null;
  @Column({ name: 'pin_tries_left', type: 'smallint', nullable: true }) pinTriesLeft: number | null;
  @InstantColumn('created_at') createdAt: Date;
}
