import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn } from '../database/columns.js';

/** A code on paper for whoever lost their devices; good once, and only its hash is stored. */
@Entity('recovery_codes')
export class RecoveryCode {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('user_id') userId: string;
  @Column({ name: 'code_hash', type: 'bytea' }) codeHash: Buffer;
  @InstantColumn('used_at', true) usedAt: Date | null;
  @InstantColumn('created_at') createdAt: Date;
}
