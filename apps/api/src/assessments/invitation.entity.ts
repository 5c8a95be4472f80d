import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** A link and a typed code that lead to one assessment; only their hashes are stored. */
@Entity('invitations')
export class Invitation {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('assessment_id') assessmentId: string;
  @TextColumn('email') email: string;
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash: Buffer;
  @Column({ name: 'code_hash', type: 'bytea' }) codeHash: Buffer;
  @InstantColumn('expires_at') expiresAt: Date;
  @InstantColumn('revoked_at', true) revokedAt: Date | null;
  @InstantColumn('created_at') createdAt: Date;
}
