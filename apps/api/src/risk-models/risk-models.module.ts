import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ModelPreviewService } from './model-preview.service.js';
import { OwnRiskModelsService } from './own-risk-models.service.js';
import { RiskModelsController } from './risk-models.controller.js';
import { RiskModelsRepository } from './risk-models.repository.js';
import { RiskModelsService } from './risk-models.service.js';

/** Risk models, published and the organisation's own, and what taking one would change. */
@Module({
  imports: [OrganizationsModule],
  controllers: [RiskModelsController],
  providers: [RiskModelsRepository, RiskModelsService, OwnRiskModelsService, ModelPreviewService],
  exports: [RiskModelsService],
})
export class RiskModelsModule {}
