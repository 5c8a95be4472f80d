import { request } from 'node:https';
import { isIP } from 'node:net';
import { DomainError } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { EGRESS_NETWORK, HTTPS_PORT, type EgressNetwork } from './egress-network.js';
import { isPublicAddress } from './public-address.js';

const PATIENCE_MILLISECONDS = 5_000;
const MOST_ANSWER_BYTES = 65_536;
const LONGEST_URL = 2_000;

/** Why the other side gave no answer. */
export type EgressFault = 'unreachable' | 'slow' | 'certificate' | 'forbidden-target';

/** What became of a request: the status of the answer, or why there was none. What the answer said is never kept. */
export type EgressOutcome = { readonly status: number } | { readonly fault: EgressFault };

/**
 * The only way out of this process to an address that somebody typed in: https to port 443 of a public address, which
 * is the very one that was checked; no redirect is followed, five seconds, and no more than 64 kB is read.
 */
@Injectable()
export class Egress {
  constructor(@Inject(EGRESS_NETWORK) private readonly network: EgressNetwork) {}

  /** Throws `forbidden-target`, with the same words for every reason, unless the address may be spoken to now. */
  async refuseForbidden(url: string): Promise<void> {
    const target = readTarget(url);
    const address = target && (await withinPatience(this.findAddress(target.hostname)).catch(() => null));
    if (!address) throw forbiddenTarget();
  }

  /** Sends a body. Nothing leaves for a target that is forbidden. */
  async post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<EgressOutcome> {
    const target = readTarget(url);
    if (!target) return { fault: 'forbidden-target' };
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    try {
      const address = await withinPatience(this.findAddress(target.hostname));
      if (address === null) return { fault: 'forbidden-target' };
      return await this.send(address, target, headers, body, signal);
    } catch (error) {
      return { fault: signal.aborted ? 'slow' : faultOf(error) };
    }
  }

  /** One of the name's addresses, if all of them are public; null otherwise. Throws when there are none. */
  private async findAddress(hostname: string): Promise<string | null> {
    const literal = literalIn(hostname);
    const addresses = literal === null ? await this.network.resolve(hostname) : [literal];
    const [first] = addresses;
    return first !== undefined && addresses.every(isPublicAddress) ? first : null;
  }

  private send(
    address: string,
    { hostname, host, pathname, search }: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<EgressOutcome> {
    return new Promise((resolve, reject) => {
      const sending = request(
        {
          method: 'POST',
          host: hostname,
          path: pathname + search,
          headers: { ...headers, host, 'content-length': Buffer.byteLength(body), connection: 'close' },
          createConnection: () => this.network.connect(address, literalIn(hostname) === null ? hostname : ''),
          signal,
        },
        (answer) => {
          const status = answer.statusCode ?? 0;
          let bytes = 0;
          answer.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > MOST_ANSWER_BYTES) answer.destroy();
          });
          answer.on('close', () => resolve({ status }));
          answer.on('error', () => resolve({ status }));
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
  }
}

/** The address in its parts; null unless it is https on its own port, with no name and password in it. */
function readTarget(url: string): URL | null {
  if (url.length > LONGEST_URL || !URL.canParse(url)) return null;
  const target = new URL(url);
  const { protocol, port, username, password } = target;
  // The parser leaves out the port that the protocol means anyway.
  return protocol === 'https:' && (port === '' || port === String(HTTPS_PORT)) && username === '' && password === ''
    ? target
    : null;
}

/** The address that stands in the place of a name; null for a name. */
function literalIn(hostname: string): string | null {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(literal) === 0 ? null : literal;
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error('Too slow.'), { code: 'ETIMEDOUT' })),
      PATIENCE_MILLISECONDS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(error: unknown): EgressFault {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === 'ETIMEDOUT') return 'slow';
  return typeof code === 'string' && /CERT|TLS|SSL|SIGNED|ALTNAME|ISSUER/.test(code) ? 'certificate' : 'unreachable';
}

function forbiddenTarget(): DomainError {
  const detail = 'Give an https address that anybody on the Internet could reach.';
  return new DomainError('forbidden-target', detail, [{ pointer: '/url', code: 'forbidden-target', detail }]);
}
