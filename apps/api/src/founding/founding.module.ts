import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { UsersModule } from '../users/users.module.js';
import { FoundingService } from './founding.service.js';

/** How organisations come to be. */
@Module({
  imports: [OrganizationsModule, QuestionnairesModule, UsersModule, SessionsModule],
  providers: [FoundingService],
  exports: [FoundingService],
})
export class FoundingModule {}
