import { Module } from '@nestjs/common';
import { ApiTokensModule } from '../api-tokens/api-tokens.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RatesModule } from '../rates/rates.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { UsersModule } from '../users/users.module.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { PasswordResetsService } from './password-resets.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { PersonalLinksController } from './personal-links.controller.js';
import { PersonalLinksRepository } from './personal-links.repository.js';
import { PersonalLinksService } from './personal-links.service.js';

/** Joining, changing and leaving. */
@Module({
  imports: [UsersModule, SessionsModule, ApiTokensModule, OrganizationsModule, MailModule, RatesModule],
  controllers: [PeopleController, MeController, PersonalLinksController],
  providers: [PersonalLinksRepository, PersonalLinksService, PeopleService, MeService, PasswordResetsService],
})
export class PeopleModule {}
