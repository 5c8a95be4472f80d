import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, TextColumn } from '../database/columns.js';

/** `kept` mails stay in a demo organisation's outbox because there is no SMTP server. */
export type MailState = 'queued' | 'kept' | 'sent';

/** One mail on its way out. How often it was tried, and when it is tried again, is known to its job. */
@Entity('mails')
export class Mail {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('recipient') recipient: string;
  @TextColumn('subject') subject: string;
  /** AES-256-GCM; taken away once the mail is delivered. */
  @Column({ name: 'body_encrypted', type: 'bytea', nullable: true }) bodyEncrypted: Buffer | null;
  @TextColumn('state') state: MailState;
  /** What it is posted for, of what is posted once only. */
  @TextColumn('occasion', true) occasion: string | null;
  /** Where a POST ends mails of this sort; null where there is nothing to end. */
  @TextColumn('stop_url', true) stopUrl: string | null;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('sent_at', true) sentAt: Date | null;
}
