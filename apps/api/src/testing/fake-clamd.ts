import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The test file that every virus scanner finds (EICAR), in two halves so that none finds it here. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** What speaks clamd's protocol, finds one virus, and refuses streams beyond a limit as clamd does. */
export interface FakeClamd {
  readonly address: string;
  readonly scanned: readonly number[];
  stop(): Promise<void>;
}

/** Starts it on a free port of the loopback. */
export async function startFakeClamd(mostBytes = Number.MAX_SAFE_INTEGER): Promise<FakeClamd> {
  const scanned: number[] = [];
  const server = createServer((socket) => answer(socket, mostBytes, scanned));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(socket: Socket, mostBytes: number, scanned: number[]): void {
  let received = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    const content = contentOf(received.subarray('zINSTREAM\0'.length));
    if (content === null) return;
    scanned.push(content.length);
    if (content.length > mostBytes) socket.end('INSTREAM size limit exceeded. ERROR\0');
    else socket.end(`stream: ${content.includes(EICAR) ? 'Eicar-Signature FOUND' : 'OK'}\0`);
  });
}

/** The chunks' bytes once the empty one has come; null before. */
function contentOf(framed: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at + 4 <= framed.length;) {
    const length = framed.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > framed.length) return null;
    chunks.push(framed.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
