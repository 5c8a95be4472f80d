import { createTransport, type Transporter } from 'nodemailer';
import { JobFailure } from '../jobs/job-failure.js';

/** Injection token of the way to the mail server; null where none is set. */
export const MAIL_TRANSPORT = Symbol('MAIL_TRANSPORT');

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** A mail that leaves now. */
interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly stopUrl: string | null;
}

/** The mail server, and what its refusals mean. */
export class MailTransport {
  private readonly transporter: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transporter = createTransport({ url: smtpUrl, ...PATIENCE });
  }

  /** Hands the mail to the server. Throws a JobFailure when the server does not take it, or when told to stop. */
  async send({ id, stopUrl, ...mail }: OutgoingMail, signal: AbortSignal): Promise<void> {
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new JobFailure('interrupted')), { once: true });
    });
    // The same mail keeps its id, so that a second delivery after a crash can be recognised.
    const sending = this.transporter.sendMail({
      ...mail,
      from: this.from,
      messageId: `<${id}@firebreak>`,
      headers: stopHeaders(stopUrl),
    });
    try {
      await Promise.race([sending, stopped]);
    } catch (error) {
      throw error instanceof JobFailure ? error : toJobFailure(error);
    }
  }

  close(): void {
    this.transporter.close();
  }
}

/** RFC 8058: a mail program offers one press that ends such mails, and sends the POST itself. */
function stopHeaders(url: string | null): Record<string, string> {
  return url === null ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Only a refusal of this mail is final; a server that is down, slow or badly set up may be well tomorrow. */
export function toJobFailure(error: unknown): JobFailure {
  const { code, responseCode, response } = readSmtpError(error);
  if (code === 'EAUTH') return new JobFailure('mail-server-sign-in', response);
  if (code === 'ETIMEDOUT') return new JobFailure('mail-server-slow');
  if (responseCode === null) return new JobFailure('mail-server-unreachable', code);
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
    ? new JobFailure('mail-refused', response, true)
    : new JobFailure('mail-refused-for-now', response);
}

interface SmtpError {
  readonly code: string | null;
  /** The server's three digits. */
  readonly responseCode: number | null;
  readonly response: string | null;
}

function readSmtpError(error: unknown): SmtpError {
  const { code, responseCode, response } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return {
    code: typeof code === 'string' ? code : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: typeof response === 'string' ? response : null,
  };
}
