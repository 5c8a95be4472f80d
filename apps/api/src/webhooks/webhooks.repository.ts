import type { WebhookEvent } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Webhook } from './webhook.entity.js';

/** The webhooks of the running transaction's organisation. */
@Injectable()
export class WebhooksRepository {
  constructor(private readonly db: TenantDb) {}

  list(): Promise<Webhook[]> {
    return this.db.em.find(Webhook, { where: { organizationId: this.db.organizationId }, order: { id: 'ASC' } });
  }

  find(id: string): Promise<Webhook | null> {
    return this.db.em.findOneBy(Webhook, { organizationId: this.db.organizationId, id });
  }

  /** Those that want to be told of it and are told. */
  listListening(event: WebhookEvent): Promise<Webhook[]> {
    return this.db.em
      .createQueryBuilder(Webhook, 'w')
      .where('w.organizationId = :organizationId AND w.disabledAt IS NULL AND :event = ANY(w.events)', {
        organizationId: this.db.organizationId,
        event,
      })
      .getMany();
  }

  /** Keeps others from adding one until this transaction ends, and says how many there are. */
  async lockAndCount(): Promise<number> {
    const { organizationId, em } = this.db;
    await em.query('SELECT FROM organizations WHERE organization_id = $1 FOR NO KEY UPDATE', [organizationId]);
    return em.countBy(Webhook, { organizationId });
  }

  async insert(webhook: Webhook): Promise<void> {
    await this.db.em.insert(Webhook, webhook);
  }

  /** Changes it, if it still has the version, and says whether it did. */
  async update(id: string, version: number, change: Partial<Webhook>): Promise<boolean> {
    const result = await this.db.em.update(
      Webhook,
      { organizationId: this.db.organizationId, id, version },
      { ...change, version: version + 1, updatedAt: this.db.now },
    );
    return result.affected === 1;
  }

  async remove(id: string, version: number): Promise<boolean> {
    return (await this.db.em.delete(Webhook, { organizationId: this.db.organizationId, id, version })).affected === 1;
  }
}
