import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { UsersModule } from '../users/users.module.js';
import { DemoService } from './demo.service.js';

/** The demo organisations. */
@Module({ imports: [OrganizationsModule, UsersModule, QuestionnairesModule], providers: [DemoService] })
export class DemoModule {}
