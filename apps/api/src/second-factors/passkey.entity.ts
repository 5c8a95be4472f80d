import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** A WebAuthn credential of a person: its private half never leaves their device. */
@Entity('passkeys')
export class Passkey {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('user_id') userId: string;
  @TextColumn('name') name: string;
  @Column({ name: 'credential_id', type: 'bytea' }) credentialId: Buffer;
  /** COSE. */
  @Column({ name: 'public_key', type: 'bytea' }) publicKey: Buffer;
  /** How often it signed, where it counts; one that goes back was copied. A bigint, which `pg` gives as text. */
  @Column({ name: 'counter', type: 'bigint' }) counter: string;
  /** How the device is reached, as it said itself. */
  @Column({ name: 'transports', type: 'text', array: true }) transports: string[];
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('last_used_at', true) lastUsedAt: Date | null;
}
