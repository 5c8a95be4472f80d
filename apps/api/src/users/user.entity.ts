import type { Locale, Role } from '@firebreak/domain';
import { Entity, PrimaryColumn } from 'typeorm';
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
  @TextColumn('password_hash') passwordHash: string;
  @InstantColumn('disabled_at', true) disabledAt: Date | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
