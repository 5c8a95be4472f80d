import { createServer } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import type { EgressNetwork } from '../egress/egress-network.js';
import { RECEIVER_AUTHORITY, RECEIVER_CERTIFICATE, RECEIVER_KEY } from './receiver-certificate.js';

/** A public address that the tests' own network leads to the receiver. */
export const RECEIVER_ADDRESS = '93.184.215.14';

/** A request as the receiver got it. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the receiver answers: a status with headers and a body, or nothing at all. */
export type ReceiverAnswer =
  { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string } | 'silence';

/** A real https server, and a network in which receiver.test stands at a public address and leads to it. */
export interface WebhookReceiver {
  readonly network: EgressNetwork;
  /** Every request so far. */
  readonly received: readonly ReceivedRequest[];
  /** Every address that was connected to, in order. */
  readonly connected: readonly string[];
  /** Names and their addresses; each call may give others. */
  readonly names: Map<string, () => readonly string[]>;
  /** From here on it answers so. */
  answer(answer: ReceiverAnswer): void;
  stop(): Promise<void>;
}

/** Starts it on a free port of the loopback; the application under test believes its authority beside no other. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedRequest[] = [];
  const connected: string[] = [];
  const names = new Map<string, () => readonly string[]>([['receiver.test', () => [RECEIVER_ADDRESS]]]);
  let present: ReceiverAnswer = { status: 204 };
  const server = createServer({ cert: RECEIVER_CERTIFICATE, key: RECEIVER_KEY }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      received.push({ path, headers, body: Buffer.concat(chunks).toString('utf8') });
      if (present === 'silence') return;
      response.writeHead(present.status, present.headers).end(present.body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    received,
    connected,
    names,
    network: {
      resolve: (hostname) => {
        const addresses = names.get(hostname)?.();
        return addresses ? Promise.resolve(addresses) : Promise.reject(new Error('ENOTFOUND'));
      },
      connect: (address, servername) => {
        connected.push(address);
        return connect({ host: '127.0.0.1', port, servername, ca: RECEIVER_AUTHORITY });
      },
    },
    answer: (answer) => {
      present = answer;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
