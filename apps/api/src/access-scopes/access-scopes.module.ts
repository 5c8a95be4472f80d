import { Module } from '@nestjs/common';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AccessScopesController } from './access-scopes.controller.js';
import { AccessScopesRepository } from './access-scopes.repository.js';
import { AccessScopesService } from './access-scopes.service.js';

/** What vendors can touch. */
@Module({
  imports: [VendorsModule, JudgementsModule],
  controllers: [AccessScopesController],
  providers: [AccessScopesRepository, AccessScopesService],
  exports: [AccessScopesService],
})
export class AccessScopesModule {}
