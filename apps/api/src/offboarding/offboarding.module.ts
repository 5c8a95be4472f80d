import { Module } from '@nestjs/common';
import { AccessScopesModule } from '../access-scopes/access-scopes.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { UsersModule } from '../users/users.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { FarewellEffectsService } from './farewell-effects.service.js';
import { OffboardingItemsService } from './offboarding-items.service.js';
import { OffboardingController } from './offboarding.controller.js';
import { OffboardingRepository } from './offboarding.repository.js';
import { OffboardingService } from './offboarding.service.js';

/** How vendors leave. */
@Module({
  imports: [VendorsModule, AccessScopesModule, AssessmentsModule, EvidenceModule, UsersModule],
  controllers: [OffboardingController],
  providers: [OffboardingRepository, OffboardingService, OffboardingItemsService, FarewellEffectsService],
  exports: [OffboardingService, OffboardingItemsService],
})
export class OffboardingModule {}
