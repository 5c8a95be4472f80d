import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { UsersModule } from '../users/users.module.js';
import { EnrolmentService } from './enrolment.service.js';
import { OwnSecondFactorsController } from './own-second-factors.controller.js';
import { SecondFactorResetsController } from './second-factor-resets.controller.js';

/** How people come by a second factor, and lose it. */
@Module({
  imports: [UsersModule, SessionsModule, SecondFactorsModule, OrganizationsModule, MailModule],
  controllers: [OwnSecondFactorsController, SecondFactorResetsController],
  providers: [EnrolmentService],
})
export class EnrolmentModule {}
