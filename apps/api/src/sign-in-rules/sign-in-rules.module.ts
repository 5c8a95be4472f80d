import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SignInRulesController } from './sign-in-rules.controller.js';
import { SignInRulesService } from './sign-in-rules.service.js';

/** How people of an organisation sign in. */
@Module({
  imports: [OrganizationsModule],
  controllers: [SignInRulesController],
  providers: [SignInRulesService],
})
export class SignInRulesModule {}
