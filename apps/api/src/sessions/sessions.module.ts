import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { SessionJobs } from './session.jobs.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { PasskeySessionsController } from './passkey-sessions.controller.js';
import { VerificationController } from './verification.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';

/** Signing in and out. */
@Module({
  imports: [JobsModule, UsersModule, OrganizationsModule, SecondFactorsModule],
  controllers: [SessionsController, PasskeySessionsController, VerificationController, OwnSessionsController],
  providers: [SessionsRepository, SessionsService, SessionJobs],
  exports: [SessionsService],
})
export class SessionsModule {}
