import { Id, Instant, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import { MailProgressView, presentMailProgress } from './mail-progress.presenter.js';
import type { OutboxEntry } from './mail.service.js';

/** A mail in the outbox. */
export class OutboxEntryView extends MailProgressView {
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
  @Instant() createdAt: string;
}

/** Shows a mail in the outbox. */
export function presentOutboxEntry({ mail, text, job }: OutboxEntry): OutboxEntryView {
  return {
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text,
    createdAt: mail.createdAt.toISOString(),
    ...presentMailProgress({ mail, job }),
  };
}
