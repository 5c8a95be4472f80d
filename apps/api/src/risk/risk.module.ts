import { Module } from '@nestjs/common';
import { RiskHistoryController } from './history.controller.js';
import { RiskHistoryRepository } from './history.repository.js';
import { RiskHistoryService } from './history.service.js';
import { HeatmapRepository } from './heatmap.repository.js';
import { RiskController } from './risk.controller.js';
import { RiskRepository } from './risk.repository.js';
import { RiskService } from './risk.service.js';

/** The portfolio. */
@Module({
  controllers: [RiskController, RiskHistoryController],
  providers: [RiskRepository, HeatmapRepository, RiskService, RiskHistoryRepository, RiskHistoryService],
  exports: [RiskService, RiskHistoryService],
})
export class RiskModule {}
