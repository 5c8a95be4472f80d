import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { contractFaults } from './api-contract.js';

/** What a client sends beside method and path. */
export interface SentRequest {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; its media type stands in `headers`. */
  readonly raw?: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ifMatch?: string;
}

/** An answer of the API, held against its description. */
export interface ApiResponse<Body> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
  readonly text: string;
  readonly bytes: Buffer;
}

/** A problem document, with what stands beside the standard members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly current?: unknown;
  readonly existing?: string;
}

/**
 * A browser: keeps cookies, sends its Origin with writes, and refuses answers that the API's description does not allow.
 * With an API token a program instead, which sends the token and no Origin.
 */
export class HttpClient {
  token: string | null = null;
  readonly cookies = new Map<string, string>();
  private readonly agent = new Agent({ keepAlive: true });

  constructor(readonly origin: string) {}

  get<Body>(path: string, sent: SentRequest = {}): Promise<ApiResponse<Body>> {
    return this.send<Body>('GET', path, sent);
  }

  post<Body>(path: string, json?: unknown): Promise<ApiResponse<Body>> {
    return this.send<Body>('POST', path, json === undefined ? {} : { json });
  }

  put<Body>(path: string, json: unknown, headers: Record<string, string> = {}): Promise<ApiResponse<Body>> {
    return this.send<Body>('PUT', path, { json, headers });
  }

  patch<Body>(path: string, json: unknown, ifMatch?: string): Promise<ApiResponse<Body>> {
    return this.send<Body>('PATCH', path, ifMatch === undefined ? { json } : { json, ifMatch });
  }

  delete<Body>(path: string, ifMatch?: string): Promise<ApiResponse<Body>> {
    return this.send<Body>('DELETE', path, ifMatch === undefined ? {} : { ifMatch });
  }

  /** Sends a request to a path below `/api/v1`, or to the root when it begins with `//`. */
  async send<Body>(method: string, path: string, sent: SentRequest = {}): Promise<ApiResponse<Body>> {
    const target = path.startsWith('//') ? path.slice(1) : `/api/v1${path}`;
    const response = await this.exchange(method, target, sent);
    const isJson = /[/+]json/.test(response.headers['content-type'] ?? '');
    const body = (isJson ? JSON.parse(response.text) : response.text) as Body;
    const faults = contractFaults({
      method,
      path: target.split('?')[0] ?? '',
      status: response.status,
      contentType: response.headers['content-type'] ?? '',
      body,
    });
    if (faults.length > 0) throw new Error(`The answer is not as described: ${faults.join('; ')}\n${response.text}`);
    return { ...response, body };
  }

  /** Sends a request to an address as it stands and gives the answer unread. */
  exchange(
    method: string,
    target: string,
    sent: SentRequest = {},
  ): Promise<{ status: number; headers: IncomingHttpHeaders; text: string; bytes: Buffer }> {
    const payload = sent.json === undefined ? sent.raw : JSON.stringify(sent.json);
    const { hostname, port } = new URL(this.origin);
    const headers: Record<string, string | number> = {
      ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      ...(method === 'GET' || this.token !== null ? {} : { origin: this.origin }),
      ...(this.cookies.size === 0 ? {} : { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }),
      ...(sent.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) }),
      ...(sent.ifMatch === undefined ? {} : { 'if-match': sent.ifMatch }),
      ...sent.headers,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request({ hostname, port, method, path: target, headers, agent: this.agent }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          this.keepCookies(incoming.headers['set-cookie'] ?? []);
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers: received } = incoming;
          resolve({ status, headers: received, text: bytes.toString('utf8'), bytes });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  }

  /** Ends the kept connections. */
  close(): void {
    this.agent.destroy();
  }

  private keepCookies(headers: readonly string[]): void {
    for (const header of headers) {
      const [pair = ''] = header.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(header)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
