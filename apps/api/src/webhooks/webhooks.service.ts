import { changesBetween, DomainError, notFound, WEBHOOK_LIMITS, type TrailAction } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { Egress } from '../egress/egress.js';
import { staleOrGone } from '../http/etag.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { ChangeWebhookDto, CreateWebhookDto } from './dto/webhook.dto.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookSecrets } from './webhook-secrets.js';
import type { Webhook } from './webhook.entity.js';
import { presentWebhook } from './webhook.presenter.js';
import { WebhooksRepository } from './webhooks.repository.js';

const HOUR_MILLISECONDS = 3_600_000;

/** A webhook with its secret, which is shown this once. */
export interface WebhookWithSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** The addresses of others that are told what happens. */
@Injectable()
export class WebhooksService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly secrets: WebhookSecrets,
    private readonly egress: Egress,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Whether whoever runs this installation allows them. */
  get isAllowed(): boolean {
    return this.env.webhooks;
  }

  list(): Promise<Webhook[]> {
    return this.webhooks.list();
  }

  /** Throws `not-found`. */
  async get(id: string): Promise<Webhook> {
    const webhook = await this.webhooks.find(id);
    if (!webhook) throw notFound();
    return webhook;
  }

  /** Throws `invalid-state` where they are not allowed, `forbidden` for a visitor of the demo, `quota`, `forbidden-target`. */
  async create({ isGuest }: StaffPrincipal, { url, events }: CreateWebhookDto): Promise<WebhookWithSecret> {
    this.refuseUnlessAllowed();
    // Visitors came in without a password; nothing of theirs goes out.
    if (isGuest) throw new DomainError('forbidden', 'Visitors of the demo cannot add webhooks.');
    await this.egress.refuseForbidden(url);
    if ((await this.webhooks.lockAndCount()) >= WEBHOOK_LIMITS.perOrganization)
      throw new DomainError('quota', `There are ${WEBHOOK_LIMITS.perOrganization} webhooks already.`);
    const { organizationId, now } = this.db;
    const webhook: Webhook = {
      organizationId,
      id: createId(),
      url,
      events,
      disabledAt: null,
      secretNumber: 1,
      oldSecretUntil: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.webhooks.insert(webhook);
    await this.record('webhook.added', webhook, { events });
    return { webhook, secret: this.secrets.present(webhook) };
  }

  /** Throws `stale`, and for a new address as `create` does. */
  async change(id: string, version: number, { enabled, ...change }: ChangeWebhookDto): Promise<Webhook> {
    this.refuseUnlessAllowed();
    const before = await this.get(id);
    if (change.url !== undefined) await this.egress.refuseForbidden(change.url);
    const disabledAt = enabled === undefined ? before.disabledAt : enabled ? null : (before.disabledAt ?? this.db.now);
    await this.update(before, version, { ...change, disabledAt });
    if (disabledAt !== null) await this.deliveries.giveUpAll(id);
    const after = await this.get(id);
    const changes = changesBetween(shown(before), shown(after), ['url', 'events', 'enabled']);
    await this.record('webhook.changed', after, { changes });
    return after;
  }

  /** A new secret; the one before signs beside it for WEBHOOK_LIMITS.oldSecretHours. Throws `stale`. */
  async renewSecret(id: string, version: number): Promise<WebhookWithSecret> {
    this.refuseUnlessAllowed();
    const before = await this.get(id);
    await this.update(before, version, {
      secretNumber: before.secretNumber + 1,
      oldSecretUntil: new Date(this.db.now.getTime() + WEBHOOK_LIMITS.oldSecretHours * HOUR_MILLISECONDS),
    });
    const webhook = await this.get(id);
    await this.record('webhook.secret_renewed', webhook);
    return { webhook, secret: this.secrets.present(webhook) };
  }

  /** Throws `stale`. */
  async remove(id: string, version: number): Promise<void> {
    const webhook = await this.get(id);
    if (!(await this.webhooks.remove(id, version))) throw staleOrGone(presentWebhook(webhook));
    await this.record('webhook.removed', webhook);
  }

  /** Switches one off that has failed for too long. */
  async switchOff(webhook: Webhook): Promise<void> {
    await this.webhooks.update(webhook.id, webhook.version, { disabledAt: this.db.now });
    await this.deliveries.giveUpAll(webhook.id);
    await this.record('webhook.switched_off', webhook);
  }

  private async update(before: Webhook, version: number, change: Partial<Webhook>): Promise<void> {
    if (!(await this.webhooks.update(before.id, version, change)))
      throw staleOrGone(presentWebhook(await this.get(before.id)));
  }

  private record(action: TrailAction, { id, url }: Webhook, details: object = {}): Promise<void> {
    return this.trail.record({ action, subject: ['webhooks', id], details: { name: new URL(url).host, ...details } });
  }

  private refuseUnlessAllowed(): void {
    if (!this.isAllowed)
      throw new DomainError('invalid-state', 'Whoever runs this installation has not switched webhooks on.');
  }
}

function shown({ url, events, disabledAt }: Webhook) {
  return { url, events, enabled: disabledAt === null };
}
