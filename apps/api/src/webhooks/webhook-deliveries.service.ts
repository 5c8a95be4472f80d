import {
  noticePath,
  WEBHOOK_EVENTS,
  WEBHOOK_LIMITS,
  WEBHOOK_TEST,
  type NoticeKind,
  type WebhookFault,
  type WebhookMessage,
} from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { Egress, type EgressOutcome } from '../egress/egress.js';
import type { PageQuery } from '../http/page.query.js';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import { JobFailure } from '../jobs/job-failure.js';
import { JobsService } from '../jobs/jobs.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { WebhookDeliveriesRepository, type ShownDelivery } from './webhook-deliveries.repository.js';
import { signatureOf, WebhookSecrets } from './webhook-secrets.js';
import type { Webhook, WebhookDelivery } from './webhook.entity.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { WebhooksService } from './webhooks.service.js';

const SORT = '-created';
const DAY_MILLISECONDS = 86_400_000;

/** What happened, as ids, kinds, bands, days and counts; never a text that somebody wrote. */
export interface WebhookNews {
  readonly kind: NoticeKind;
  readonly occasion: string;
  readonly vendorId: string | null;
  readonly assessmentId: string | null;
  readonly findingId: string | null;
  readonly requestId: string | null;
  readonly details: object;
}

/** Puts messages to webhooks on their way in the transaction of their cause, and delivers them. */
@Injectable()
export class WebhookDeliveriesService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly webhooks: WebhooksRepository,
    private readonly service: WebhooksService,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly secrets: WebhookSecrets,
    private readonly egress: Egress,
    private readonly jobs: JobsService,
    private readonly db: TenantDb,
  ) {}

  /** Puts it on its way to every webhook that wants to be told of it; once for an occasion. */
  async offer({ kind, occasion, details, vendorId, assessmentId, findingId, requestId }: WebhookNews): Promise<void> {
    const event = WEBHOOK_EVENTS.find((known) => known === kind);
    if (!this.service.isAllowed || event === undefined) return;
    const subject = { vendorId, assessmentId, findingId, requestId };
    // What auditors ask is told to people and to no webhook.
    const url = this.env.publicUrl + noticePath({ kind, ...subject, auditRequestId: null });
    for (const webhook of await this.webhooks.listListening(event))
      await this.put(webhook, event, occasion, { ...subject, details, url });
  }

  /** Puts a message on its way that tells of nothing. Throws `not-found`. */
  async test(webhookId: string): Promise<void> {
    const webhook = await this.service.get(webhookId);
    await this.put(webhook, WEBHOOK_TEST, createId(), { url: `${this.env.publicUrl}/settings/webhooks` });
  }

  /** What was sent to a webhook, newest first. Throws `not-found`. */
  async list(webhookId: string, { limit, cursor }: PageQuery): Promise<Page<ShownDelivery>> {
    await this.service.get(webhookId);
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
    const rows = await this.deliveries.list(webhookId, limit + 1, before);
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    return {
      items,
      nextCursor,
      total: toTotal(await this.deliveries.count(webhookId)),
    };
  }

  /** Tries once; no transaction is open meanwhile. Throws a JobFailure so that it is tried again. */
  async deliver(organizationId: string, deliveryId: string): Promise<void> {
    const due = await this.db.run(organizationId, () => this.prepare(deliveryId));
    if (!due) return;
    const { webhook, delivery, secrets } = due;
    const startedAt = new Date();
    const outcome = await this.egress.post(
      webhook.url,
      {
        'content-type': 'application/json',
        'user-agent': 'Firebreak',
        'firebreak-delivery': delivery.id,
        'firebreak-signature': signatureOf(secrets, delivery.body, startedAt),
      },
      delivery.body,
    );
    const fault = faultOf(outcome);
    const mayRetry = await this.db.run(organizationId, () =>
      this.settle(webhook.id, delivery, startedAt, outcome, fault),
    );
    if (fault !== null && mayRetry)
      throw new JobFailure('webhook-failed', 'status' in outcome ? String(outcome.status) : fault);
  }

  private async prepare(
    deliveryId: string,
  ): Promise<{ webhook: Webhook; delivery: WebhookDelivery; secrets: readonly string[] } | null> {
    const delivery = await this.deliveries.findWaiting(deliveryId);
    const webhook = delivery && (await this.webhooks.find(delivery.webhookId));
    // A test may be sent to one that is switched off, to see whether it is well again.
    if (!webhook || (webhook.disabledAt !== null && delivery.event !== WEBHOOK_TEST)) return null;
    return { webhook, delivery, secrets: this.secrets.signing(webhook, this.db.now) };
  }

  /** Keeps what came of an attempt, and says whether another one makes sense. */
  private async settle(
    webhookId: string,
    { id: deliveryId, event }: WebhookDelivery,
    attemptedAt: Date,
    outcome: EgressOutcome,
    fault: WebhookFault | null,
  ): Promise<boolean> {
    const { organizationId, now } = this.db;
    const status = 'status' in outcome ? outcome.status : null;
    const tookMilliseconds = now.getTime() - attemptedAt.getTime();
    const webhook = await this.webhooks.find(webhookId);
    // It was taken away while it was spoken to, and its log with it.
    if (!webhook) return false;
    await this.deliveries.addAttempt({
      organizationId,
      id: createId(),
      deliveryId,
      attemptedAt,
      status,
      fault,
      tookMilliseconds,
    });
    if (fault === null) {
      await this.deliveries.setState(deliveryId, 'delivered');
      return false;
    }
    if (event === WEBHOOK_TEST || webhook.disabledAt !== null) {
      await this.deliveries.setState(deliveryId, 'given_up');
      return false;
    }
    const since = await this.deliveries.failingSince(webhookId, webhook.updatedAt);
    if (since === null || now.getTime() - since.getTime() < WEBHOOK_LIMITS.failingDays * DAY_MILLISECONDS) return true;
    await this.service.switchOff(webhook);
    return false;
  }

  private async put(webhook: Webhook, event: WebhookMessage, occasion: string, told: object): Promise<void> {
    const { organizationId, now } = this.db;
    const id = createId();
    const body = JSON.stringify({ id, event, occurredAt: now.toISOString(), organizationId, ...told });
    const isNew = await this.deliveries.insert({
      organizationId,
      id,
      webhookId: webhook.id,
      event,
      occasion,
      body,
      state: 'waiting',
      createdAt: now,
    });
    if (isNew) await this.jobs.add('deliver-webhook', { deliveryId: id }, { key: id });
  }
}

function faultOf(outcome: EgressOutcome): WebhookFault | null {
  if ('fault' in outcome) return outcome.fault;
  return outcome.status >= 200 && outcome.status < 300 ? null : 'refused';
}
