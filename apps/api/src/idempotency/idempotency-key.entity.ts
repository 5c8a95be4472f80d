import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId } from '../database/columns.js';

/** What was answered to a POST with an Idempotency-Key. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @OrganizationId() organizationId: string;
  /** Whose key it is: `staff:` or `respondent:` and an id. */
  @PrimaryColumn({ type: 'text' }) actor: string;
  @PrimaryColumn({ name: 'key_hash', type: 'bytea' }) keyHash: Buffer;
  @Column({ name: 'request_hash', type: 'bytea' }) requestHash: Buffer;
  @Column({ name: 'status', type: 'smallint' }) status: number;
  /** AES-256-GCM; an answer may hold a secret that is shown once. */
  @Column({ name: 'answer_encrypted', type: 'bytea' }) answerEncrypted: Buffer;
  @InstantColumn('created_at') createdAt: Date;
}
