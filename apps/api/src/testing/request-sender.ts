import { randomUUID } from 'node:crypto';
import type { ContractOperation } from './api-contract.js';
import { buildScope } from './builders.js';
import { fillPath, type KnownIds } from './example-requests.js';
import type { ApiResponse, HttpClient, Problem } from './http-client.js';
import { announce } from './evidence.js';
import type { QuestionnaireView } from '../questionnaires/questionnaire.presenter.js';
import type { GeneratedRequest } from './request-arbitraries.js';
import {
  addVendor,
  answerAll,
  coreQuestionnaireId,
  coreVersionId,
  expectBody,
  openPortal,
  sendCore,
} from './respondent.js';
import type { TestApplication } from './test-application.js';

const RENEWED_EVERY = 100;

/** Sends generated requests and keeps what they need alive: browsers, and rows that can be asked for. */
export class RequestSender {
  private readonly clients = new Map<string, HttpClient>();
  private ids: KnownIds = {};
  private left = 0;

  constructor(private readonly firebreak: TestApplication) {}

  /** Sends one; throws when the answer is not as described. */
  async send(request: GeneratedRequest): Promise<ApiResponse<Problem>> {
    if (this.left === 0) await this.renew();
    this.left -= 1;
    const client = await this.clientFor(request.actor);
    const path = this.pathOf(request);
    const headers: Record<string, string> = request.body === undefined ? {} : { 'content-type': request.contentType };
    if (request.ifMatch) headers['if-match'] = await this.etagFor(request, client, path);
    return client.send<Problem>(request.operation.method, `${path}${queryText(this.fill(request.query))}`, {
      headers,
      ...(request.body === undefined ? {} : { raw: request.rawBody ?? JSON.stringify(this.fill(request.body)) }),
    });
  }

  /**
   * New rows in every collection, because requests change, archive and delete what was there. Done by itself after so
   * many requests; whoever breaks something on purpose has it done before.
   */
  async renew(): Promise<void> {
    this.left = RENEWED_EVERY;
    const staff = await this.firebreak.signIn('procurement');
    await this.reinstateCore(staff);
    const vendor = await addVendor(staff, {}, [buildScope()]);
    const { assessment, invitation } = await sendCore(staff, vendor.id);
    const portal = await openPortal(this.firebreak, invitation);
    const { questions } = await answerAll(portal, 2);
    const scopes = await expectBody(staff.get<{ items: { id: string }[] }>(`/vendors/${vendor.id}/access-scopes`));
    const users = await expectBody(staff.get<{ items: { id: string }[] }>('/users'));
    this.clients.get('respondent')?.close();
    this.clients.set('respondent', portal);
    this.ids = {
      vendors: vendor.id,
      assessments: assessment.id,
      questionnaires: await coreQuestionnaireId(staff),
      versions: await coreVersionId(staff),
      'access-scopes': scopes.items[0]?.id ?? '',
      answers: questions[0]?.id ?? '',
      questions: questions[0]?.id ?? '',
      evidence: (await announce(portal)).id,
      users: users.items[0]?.id ?? '',
    };
    await expectBody(staff.delete('/session'));
    staff.close();
  }

  /** Puts the core questionnaire back in use when a request has retired it. */
  private async reinstateCore(staff: HttpClient): Promise<void> {
    const path = `/questionnaires/${await coreQuestionnaireId(staff)}`;
    const { status, etag } = await expectBody(staff.get<QuestionnaireView>(path));
    if (status !== 'retired') return;
    const admin = await this.firebreak.signIn('admin');
    await expectBody(admin.send('POST', `${path}/reinstate`, { ifMatch: etag }));
    admin.close();
  }

  private async clientFor(actor: GeneratedRequest['actor']): Promise<HttpClient> {
    const known = this.clients.get(actor);
    if (known && (known.cookies.size > 0 || actor === 'nobody' || actor === 'respondent')) {
      if (actor === 'nobody') known.cookies.clear();
      return known;
    }
    known?.close();
    const client =
      actor === 'nobody' || actor === 'respondent' ? this.firebreak.visitor() : await this.firebreak.signIn(actor);
    this.clients.set(actor, client);
    return client;
  }

  private pathOf({ operation, pathId }: GeneratedRequest): string {
    const id = pathId === 'unknown' ? randomUUID() : '..%2f1';
    const ids: KnownIds = pathId === 'known' ? this.idsWithDefaults() : new Proxy({}, { get: () => id });
    const path = fillPath(operation, ids);
    return operation.path.startsWith('/api/v1') ? path : `/${path}`;
  }

  /** A collection that nobody knows here is asked for an id that does not exist. */
  private idsWithDefaults(): KnownIds {
    return new Proxy(this.ids, { get: (ids, name: string) => ids[name] ?? randomUUID() });
  }

  private async etagFor({ ifMatch }: GeneratedRequest, client: HttpClient, path: string): Promise<string> {
    if (ifMatch === 'old') return '"1"';
    if (ifMatch === 'malformed') return 'W/now';
    const { body } = await client.send<{ etag?: string }>('GET', path).catch(() => ({ body: {} as { etag?: string } }));
    return body.etag ?? '"1"';
  }

  /** Puts ids where the description asks for one. */
  private fill<T>(value: T): T {
    if (Array.isArray(value)) return value.map((item: unknown) => this.fill(item)) as T;
    if (value === null || typeof value !== 'object') return value;
    if ('fillId' in value) {
      const name = String(value.fillId);
      return (this.ids[name === 'ownerId' ? 'users' : `${name.replace(/Id$/, '')}s`] ?? randomUUID()) as T;
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.fill(item as unknown)])) as T;
  }
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  if (pairs.length === 0) return '';
  return `?${pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** Half a character has no form in an address; it is sent as bytes that are not UTF-8. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /\p{Surrogate}/u.test(text) ? '%ff' : encodeURIComponent(text);
}

/** An operation as its method and path. */
export function described({ method, path }: ContractOperation): string {
  return `${method} ${path}`;
}
