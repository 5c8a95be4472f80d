import { OneOf } from '../http/fields.js';
import { presentMailProgress } from '../mail/mail-progress.presenter.js';
import type { MailOnItsWay } from '../mail/mail.service.js';

const CODE_MAIL_STATES = ['waiting', 'sent', 'refused', 'kept'] as const;

/**
 * Where the mail with the one-time code stands, as far as whoever holds the link may know: one word, and neither the
 * address nor what the mail server said of it.
 */
export class CodeMailView {
  @OneOf(CODE_MAIL_STATES, {
    nullable: true,
    description: 'Kept in the outbox of a demo; null before this browser asked for a code.',
  })
  state: (typeof CODE_MAIL_STATES)[number] | null;
}

const WORDS = { queued: 'waiting', kept: 'kept', sent: 'sent', failed: 'refused' } as const;

/** Shows where the mail with the code stands. */
export function presentCodeMail(mail: MailOnItsWay | null): CodeMailView {
  return { state: mail && WORDS[presentMailProgress(mail).state] };
}
