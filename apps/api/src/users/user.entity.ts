import { DEFAULT_DIGEST, type Digest, type Locale, type Role } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, TextColumn, VersionNumber } from '../database/columns.js';

/** A person of an organisation. */
@Entity('users')
export class User {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('email') email: string;
  /** The address as it is compared: NFC, lower case. */
  @TextColumn('email_key') emailKey: string;
  @TextColumn('name') name: string;
  @TextColumn('role') role: Role;
  @TextColumn('locale') locale: Locale;
  /** How often the person gets a mail about what is new. */
  @Column({ name: 'digest', type: 'text', default: DEFAULT_DIGEST }) digest: Digest;
  /** Null until the person joins. */
  @TextColumn('password_hash', true) passwordHash: string | null;
  /** Until when the invitation is good; null once the person has joined. */
  @InstantColumn('invitation_expires_at', true) invitationExpiresAt: Date | null;
  /** When access ends by itself; null for never. */
  @InstantColumn('access_until', true) accessUntil: Date | null;
  @InstantColumn('disabled_at', true) disabledAt: Date | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
