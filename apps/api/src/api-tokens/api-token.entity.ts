import type { Role, TokenScope } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** Lets a program act for a person; only the hash of the token is stored, and revoking it deletes it. */
@Entity('api_tokens')
export class ApiToken {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('user_id') userId: string;
  @TextColumn('name') name: string;
  @TextColumn('role') role: Role;
  /** What it may do where a person would have to give a second factor again. */
  @Column({ name: 'scopes', type: 'text', array: true }) scopes: TokenScope[];
  @Column({ name: 'token_hash', type: 'bytea' }) tokenHash: Buffer;
  /** Made by somebody who looked around in the demo without a password. */
  @Column({ name: 'made_by_visitor', type: 'boolean' }) madeByVisitor: boolean;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('expires_at') expiresAt: Date;
  @InstantColumn('last_used_at', true) lastUsedAt: Date | null;
}
