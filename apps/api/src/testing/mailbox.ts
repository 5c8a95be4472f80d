import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, its text decoded. */
export interface ReceivedMail {
  readonly to: string;
  /** By lower-case name, unfolded and decoded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * How the server treats a mail: takes it; reads it and says nothing until it behaves otherwise; refuses it for now or
 * for good; or takes it and then drops the connection without a word.
 */
export type MailboxMode = 'accept' | 'hold' | 'refuse-for-now' | 'refuse' | 'drop';

/** A mail server in this process. */
export interface Mailbox {
  readonly url: string;
  /** The oldest mail to the address that nobody took yet; waits for it. */
  next(to: string): Promise<ReceivedMail>;
  /** Every mail to the address that was taken and not handed out by `next`. */
  all(to: string): readonly ReceivedMail[];
  /** From here on mail to this address is refused for good, however the server behaves otherwise; `accept` ends it. */
  refuse(address: string): void;
  accept(address: string): void;
  /** From here on every mail is treated so. */
  behave(mode: MailboxMode): void;
  /** Nobody listens until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

const REPLIES = {
  'refuse-for-now': Object.assign(new Error('Come back later'), { responseCode: 451 }),
  refuse: Object.assign(new Error('No such person'), { responseCode: 550 }),
} as const;

/** Starts a mail server on a free port of the loopback. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  const refused = new Set<string>();
  let mode: MailboxMode = 'accept';
  let arrived: (() => void) | undefined;
  const create = (): SMTPServer => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onRcptTo({ address }, _, done) {
        done(refused.has(address) ? REPLIES.refuse : null);
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (mode === 'refuse' || mode === 'refuse-for-now') return done(REPLIES[mode]);
          const source = Buffer.concat(chunks).toString('utf8');
          for (const { address } of session.envelope.rcptTo) mails.push({ to: address, ...readMail(source) });
          arrived?.();
          if (mode === 'hold') return held.push(done);
          if (mode === 'accept') return done();
          return [...sockets].find(({ remotePort }) => remotePort === session.remotePort)?.destroy();
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    return server;
  };
  let server = create();
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    return (server.server.address() as AddressInfo).port;
  };
  const close = (): Promise<void> => new Promise((resolve) => server.close(resolve));
  const port = await listen(0);
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: async (to) => {
      for (;;) {
        const index = mails.findIndex((mail) => mail.to === to);
        const [mail] = index < 0 ? [] : mails.splice(index, 1);
        if (mail) return mail;
        await new Promise<void>((resolve) => (arrived = resolve));
      }
    },
    all: (to) => mails.filter((mail) => mail.to === to),
    refuse: (address) => void refused.add(address),
    accept: (address) => void refused.delete(address),
    behave: (wanted) => {
      mode = wanted;
      if (mode !== 'hold') for (const answer of held.splice(0)) answer();
    },
    goAway: close,
    comeBack: async () => {
      server = create();
      await listen(port);
    },
    stop: close,
  };
}

function readMail(source: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const [head = '', body = ''] = source.split(/\r\n\r\n(.*)/s);
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', decodeWords(line.replace(/^[^:]+:\s*/, ''))]),
  );
  return { headers, text: decodeBody(body, headers['content-transfer-encoding'] ?? '7bit').replaceAll('\r\n', '\n') };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2047 encoded words. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuotedPrintable(word.replaceAll('_', ' ')),
    );
}
