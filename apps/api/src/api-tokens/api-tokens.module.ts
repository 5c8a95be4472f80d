import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { UsersModule } from '../users/users.module.js';
import { ApiTokenJobs } from './api-token.jobs.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { ApiTokensRepository } from './api-tokens.repository.js';
import { ApiTokensService } from './api-tokens.service.js';

/** Tokens by which programs act for people. */
@Module({
  imports: [JobsModule, UsersModule],
  controllers: [ApiTokensController],
  providers: [ApiTokensRepository, ApiTokensService, ApiTokenJobs],
  exports: [ApiTokensService],
})
export class ApiTokensModule {}
