import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { DueReviewsRepository } from './due-reviews.repository.js';
import { RecurrenceController } from './recurrence.controller.js';
import { RecurrenceJobs } from './recurrence.jobs.js';
import { RecurrenceService } from './recurrence.service.js';

/** Reviews that are due, and asking again. */
@Module({
  imports: [AssessmentsModule, VendorsModule, OrganizationsModule, JobsModule],
  controllers: [RecurrenceController],
  providers: [DueReviewsRepository, RecurrenceService, RecurrenceJobs],
  exports: [RecurrenceService],
})
export class RecurrenceModule {}
