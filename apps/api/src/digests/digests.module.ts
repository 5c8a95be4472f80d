import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { MailStopsModule } from '../mail-stops/mail-stops.module.js';
import { NoticeChoicesModule } from '../notice-choices/notice-choices.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RecurrenceModule } from '../recurrence/recurrence.module.js';
import { SupplierRequestsModule } from '../supplier-requests/supplier-requests.module.js';
import { UsersModule } from '../users/users.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { DigestListsService } from './digest-lists.service.js';
import { DigestWeekRepository } from './digest-week.repository.js';
import { DigestsJobs } from './digests.jobs.js';
import { DigestsRepository } from './digests.repository.js';
import { DigestsService } from './digests.service.js';

/** One mail about what is new, instead of one about each. */
@Module({
  imports: [
    UsersModule,
    OrganizationsModule,
    RecurrenceModule,
    VendorsModule,
    SupplierRequestsModule,
    NoticesModule,
    NoticeChoicesModule,
    MailStopsModule,
    MailModule,
    JobsModule,
  ],
  providers: [DigestsRepository, DigestWeekRepository, DigestListsService, DigestsService, DigestsJobs],
})
export class DigestsModule {}
