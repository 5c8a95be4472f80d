import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { AnswersRepository } from './answers.repository.js';
import { PortalAccessService } from './portal-access.service.js';
import { PortalSessionsRepository } from './portal-sessions.repository.js';
import { PortalController } from './portal.controller.js';
import { PortalJobs } from './portal.jobs.js';
import { PortalService } from './portal.service.js';

/** The vendor's side. */
@Module({
  imports: [AssessmentsModule, IdentityModule, JobsModule, MailModule, OrganizationsModule, ReceiptsModule],
  controllers: [PortalController],
  providers: [AnswersRepository, PortalSessionsRepository, PortalAccessService, PortalService, PortalJobs],
  exports: [PortalService],
})
export class PortalModule {}
