import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { EvidenceScan } from '@firebreak/domain';
import { JobFailure } from '../jobs/job-failure.js';

const MOST_REPLY_CHARACTERS = 1_000;
const SILENCE_MILLISECONDS = 120_000;

/**
 * Has clamd look at some bytes (its command INSTREAM, as clamd(8) describes it). `address` is `host:port` or a socket's
 * path. Throws JobFailure when it does not answer, or does not say whether they are clean.
 */
export async function scanWithClamd(
  address: string,
  bytes: Readable,
  signal: AbortSignal,
): Promise<Exclude<EvidenceScan, 'not_scanned'>> {
  const reply = await ask(open(address), bytes, signal).catch((error: unknown) => {
    throw new JobFailure('scanner-unreachable', error instanceof Error ? error.message : null);
  });
  if (/^stream: OK$/.test(reply)) return 'clean';
  // What is too large for its limits it calls found as well, and has not looked at.
  if (/^stream: (?!Heuristics\.Limits\.Exceeded).+ FOUND$/.test(reply)) return 'infected';
  throw new JobFailure('scanner-refused', reply);
}

function open(address: string): Socket {
  if (address.startsWith('/')) return connect(address);
  const [host = '', port = ''] = address.split(':');
  return connect(Number(port), host);
}

async function ask(socket: Socket, bytes: Readable, signal: AbortSignal): Promise<string> {
  try {
    socket.setTimeout(SILENCE_MILLISECONDS, () => socket.destroy(new Error('It says nothing.')));
    await once(socket, 'connect', { signal });
    const replied = readReply(socket);
    // It may refuse in the middle and hang up; then the reply is what counts.
    const sent = pipeline(framed(bytes), socket, { signal, end: false });
    return await Promise.race([replied, sent.then(() => replied)]);
  } finally {
    socket.destroy();
  }
}

/** Every chunk behind its length, and an empty one at the end. */
async function* framed(bytes: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield Buffer.concat([length, chunk]);
  }
  yield Buffer.alloc(4);
}

async function readReply(socket: Socket): Promise<string> {
  let reply = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    reply += chunk.toString('utf8');
    if (reply.includes('\0') || reply.length > MOST_REPLY_CHARACTERS) break;
  }
  return reply.split('\0')[0]?.trim() ?? '';
}
