import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Clients of one server: each keeps its connection for a block and sends its next request when the last is answered. */
export class Clients {
  constructor(origin, count) {
    this.origin = origin;
    this.count = count;
    this.agent = new Agent({ keepAlive: true, maxSockets: count });
  }

  /**
   * Sends at most `requests` in at most `seconds`, shared by all clients. `describe` says for a client's number what it
   * sends: method, path, headers and body. Throws at the first answer that is no success.
   */
  async send({ requests, seconds }, describe) {
    const milliseconds = [];
    const startedAt = performance.now();
    const isOver = () => performance.now() - startedAt > seconds * 1000;
    let left = requests;
    const client = async (number) => {
      while (left > 0 && !isOver()) {
        left -= 1;
        const sentAt = performance.now();
        await this.exchange(describe(number));
        milliseconds.push(performance.now() - sentAt);
      }
    };
    await Promise.all(Array.from({ length: this.count }, (_, number) => client(number)));
    // A server ends connections that wait too long for the next block, perhaps just when they are used again.
    this.close();
    return { milliseconds, elapsed: performance.now() - startedAt };
  }

  /** Sends one request and gives the size of the answer in bytes. */
  exchange({ method = 'GET', path, headers = {}, body }) {
    return new Promise((resolve, reject) => {
      const outgoing = request(`${this.origin}${path}`, { method, headers, agent: this.agent }, (incoming) => {
        let bytes = 0;
        let start = '';
        incoming.on('data', (chunk) => {
          if (bytes === 0) start = chunk.subarray(0, 500).toString();
          bytes += chunk.length;
        });
        incoming.on('error', reject);
        incoming.on('end', () => {
          if (incoming.statusCode < 300) resolve(bytes);
          else reject(new Error(`${method} ${path} was answered with ${incoming.statusCode}: ${start}`));
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  /** Ends all connections; the next request opens a new one. */
  close() {
    this.agent.destroy();
  }
}

/** The value below which this share of the values lies; they need not be sorted. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
