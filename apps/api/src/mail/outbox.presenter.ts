import { Email, Id, Instant, OneOf, Text } from '../http/fields.js';
import type { MailState } from './mail.entity.js';
import type { OutboxEntry } from './mail.service.js';

/** A mail in the outbox. */
export class OutboxEntryView {
  @Id() id: string;
  @Email() to: string;
  @Text({ max: 300 }) subject: string;
  @Text({
    max: 10_000,
    multiline: true,
    nullable: true,
    description: 'Null once it is delivered, and outside the demo.',
  })
  text: string | null;
  @OneOf(['queued', 'kept', 'sent', 'failed']) state: MailState;
  @Instant() createdAt: string;
}

/** Shows a mail in the outbox. */
export function presentOutboxEntry({ mail, text }: OutboxEntry): OutboxEntryView {
  return {
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text,
    state: mail.state,
    createdAt: mail.createdAt.toISOString(),
  };
}
