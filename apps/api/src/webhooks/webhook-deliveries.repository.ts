import type { WebhookFault } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { WebhookAttempt, WebhookDelivery } from './webhook.entity.js';

/** A message with what became of it. */
export interface ShownDelivery extends Pick<WebhookDelivery, 'id' | 'event' | 'state' | 'createdAt'> {
  /** Oldest first. */
  readonly attempts: readonly {
    readonly at: string;
    readonly status: number | null;
    readonly fault: WebhookFault | null;
    readonly tookMilliseconds: number;
  }[];
}

/** What is and was sent to webhooks of the running transaction's organisation. */
@Injectable()
export class WebhookDeliveriesRepository {
  constructor(private readonly db: TenantDb) {}

  /** Stores it unless something is sent for the occasion already, and says whether it did. */
  async insert(delivery: WebhookDelivery): Promise<boolean> {
    const { raw } = await this.db.em
      .createQueryBuilder()
      .insert()
      .into(WebhookDelivery)
      .values(delivery)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  findWaiting(id: string): Promise<WebhookDelivery | null> {
    return this.db.em.findOneBy(WebhookDelivery, { organizationId: this.db.organizationId, id, state: 'waiting' });
  }

  async addAttempt(attempt: WebhookAttempt): Promise<void> {
    await this.db.em.insert(WebhookAttempt, attempt);
  }

  async setState(id: string, state: WebhookDelivery['state']): Promise<void> {
    await this.db.em.update(WebhookDelivery, { organizationId: this.db.organizationId, id }, { state });
  }

  /** Gives up everything that waits for a webhook. */
  async giveUpAll(webhookId: string): Promise<void> {
    const { organizationId, em } = this.db;
    await em.update(WebhookDelivery, { organizationId, webhookId, state: 'waiting' }, { state: 'given_up' });
  }

  /** Since when every attempt has failed; null after a success, or when there was none since the instant. */
  async failingSince(webhookId: string, since: Date): Promise<Date | null> {
    const [row] = await this.db.em.query<{ since: Date | null }[]>(
      `WITH tried AS (SELECT a.attempted_at, a.fault FROM webhook_attempts a
          JOIN webhook_deliveries d ON d.organization_id = a.organization_id AND d.id = a.delivery_id
         WHERE a.organization_id = $1 AND d.webhook_id = $2 AND a.attempted_at >= $3)
       SELECT min(attempted_at) AS since FROM tried
        WHERE attempted_at > coalesce((SELECT max(attempted_at) FROM tried WHERE fault IS NULL), '-infinity')`,
      [this.db.organizationId, webhookId, since],
    );
    return row?.since ?? null;
  }

  /** Newest first, older than `beforeId` when it is given. */
  list(webhookId: string, limit: number, beforeId: string | null): Promise<ShownDelivery[]> {
    return this.db.em.query<ShownDelivery[]>(
      `SELECT d.id, d.event, d.state, d.created_at AS "createdAt", coalesce((
          SELECT json_agg(json_build_object('at', a.attempted_at, 'status', a.status, 'fault', a.fault,
            'tookMilliseconds', a.took_milliseconds) ORDER BY a.id)
            FROM webhook_attempts a WHERE a.organization_id = d.organization_id AND a.delivery_id = d.id), '[]') AS attempts
         FROM webhook_deliveries d
        WHERE d.organization_id = $1 AND d.webhook_id = $2 AND ($3::uuid IS NULL OR d.id < $3) ORDER BY d.id DESC LIMIT $4`,
      [this.db.organizationId, webhookId, beforeId, limit],
    );
  }

  count(webhookId: string): Promise<number> {
    return this.db.em.countBy(WebhookDelivery, { organizationId: this.db.organizationId, webhookId });
  }

  async deleteBefore(instant: Date): Promise<void> {
    await this.db.em.query('DELETE FROM webhook_deliveries WHERE organization_id = $1 AND created_at < $2', [
      this.db.organizationId,
      instant,
    ]);
  }
}
