import { WEBHOOK_LIMITS } from '@firebreak/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookDeliveriesService } from './webhook-deliveries.service.js';
import { WebhooksService } from './webhooks.service.js';

const DAY_MILLISECONDS = 86_400_000;

/** Delivers messages to webhooks, and forgets old ones. */
@Injectable()
export class WebhooksJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly webhooks: WebhooksService,
    private readonly deliveries: WebhookDeliveriesService,
    private readonly log: WebhookDeliveriesRepository,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    // Where they are not allowed, what waits stays untried.
    if (this.webhooks.isAllowed)
      this.handlers.add('deliver-webhook', ({ deliveryId }, { organizationId }) =>
        this.deliveries.deliver(organizationId, deliveryId),
      );
    this.handlers.add('forget-webhook-deliveries', (_, { organizationId }) =>
      this.db.run(organizationId, () =>
        this.log.deleteBefore(new Date(this.db.now.getTime() - WEBHOOK_LIMITS.logDays * DAY_MILLISECONDS)),
      ),
    );
  }
}
