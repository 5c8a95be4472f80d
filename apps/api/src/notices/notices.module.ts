import { Module } from '@nestjs/common';
import { FindingsModule } from '../findings/findings.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { MailStopsModule } from '../mail-stops/mail-stops.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RecurrenceModule } from '../recurrence/recurrence.module.js';
import { UsersModule } from '../users/users.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { NoticeMailsService } from './notice-mails.service.js';
import { NoticesController } from './notices.controller.js';
import { NoticesJobs } from './notices.jobs.js';
import { NoticesRepository } from './notices.repository.js';
import { NoticesService } from './notices.service.js';
import { RecipientsRepository } from './recipients.repository.js';
import { TellingService } from './telling.service.js';
import { WaitingRepository } from './waiting.repository.js';
import { WaitingService } from './waiting.service.js';

/** What people are told of. */
@Module({
  imports: [
    FindingsModule,
    RecurrenceModule,
    UsersModule,
    OrganizationsModule,
    MailStopsModule,
    WebhooksModule,
    MailModule,
    JobsModule,
  ],
  controllers: [NoticesController],
  providers: [
    NoticesRepository,
    NoticesService,
    RecipientsRepository,
    TellingService,
    WaitingRepository,
    WaitingService,
    NoticeMailsService,
    NoticesJobs,
  ],
  exports: [NoticesService, TellingService],
})
export class NoticesModule {}
