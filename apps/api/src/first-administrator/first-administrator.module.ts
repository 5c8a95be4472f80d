import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { UsersModule } from '../users/users.module.js';
import { FirstAdministratorController } from './first-administrator.controller.js';
import { FirstAdministratorRepository } from './first-administrator.repository.js';
import { FirstAdministratorService } from './first-administrator.service.js';

/** How an empty register gets its first administrator. */
@Module({
  imports: [OrganizationsModule, QuestionnairesModule, UsersModule, SessionsModule],
  controllers: [FirstAdministratorController],
  providers: [FirstAdministratorRepository, FirstAdministratorService],
})
export class FirstAdministratorModule {}
