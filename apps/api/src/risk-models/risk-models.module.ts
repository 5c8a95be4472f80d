import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RiskModelsController } from './risk-models.controller.js';
import { RiskModelsRepository } from './risk-models.repository.js';
import { RiskModelsService } from './risk-models.service.js';

/** Risk models and what taking one would change. */
@Module({
  imports: [OrganizationsModule],
  controllers: [RiskModelsController],
  providers: [RiskModelsRepository, RiskModelsService],
})
export class RiskModelsModule {}
