import { Module } from '@nestjs/common';
import { EgressModule } from '../egress/egress.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookDeliveriesService } from './webhook-deliveries.service.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksJobs } from './webhooks.jobs.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { WebhooksService } from './webhooks.service.js';

/** Telling other systems what happens. */
@Module({
  imports: [EgressModule, JobsModule],
  controllers: [WebhooksController],
  providers: [
    WebhooksRepository,
    WebhookDeliveriesRepository,
    WebhookSecrets,
    WebhooksService,
    WebhookDeliveriesService,
    WebhooksJobs,
  ],
  exports: [WebhookDeliveriesService],
})
export class WebhooksModule {}
