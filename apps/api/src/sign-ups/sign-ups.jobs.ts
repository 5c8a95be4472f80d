import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { SignUpMailsService } from './sign-up-mails.service.js';
import { SignUpsRepository } from './sign-ups.repository.js';

/** Sends the mails of sign-ups, and forgets once a day who asked and did not go on. */
@Injectable()
export class SignUpsJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly mails: SignUpMailsService,
    private readonly signUps: SignUpsRepository,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.handlers.add('send-sign-up-mail', (_, job) => this.mails.send(job));
    this.handlers.add('forget-sign-ups', (_, { organizationId }) =>
      this.db.run(organizationId, () => this.signUps.forgetExpired()),
    );
  }
}
