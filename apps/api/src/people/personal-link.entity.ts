import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** What a link leads to: joining for the first time, or a new password. */
export type LinkPurpose = 'invitation' | 'password_reset';

/** A link that lets a person set a password once; only the hash of its token is stored, and using it deletes it. */
@Entity('personal_links')
export class PersonalLink {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('user_id') userId: string;
  @TextColumn('purpose') purpose: LinkPurpose;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash: Buffer;
  @InstantColumn('expires_at') expiresAt: Date;
  @InstantColumn('created_at') createdAt: Date;
}
