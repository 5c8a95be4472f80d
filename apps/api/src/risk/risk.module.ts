import { Module } from '@nestjs/common';
import { RiskController } from './risk.controller.js';
import { RiskRepository } from './risk.repository.js';
import { RiskService } from './risk.service.js';

/** The portfolio. */
@Module({ controllers: [RiskController], providers: [RiskRepository, RiskService] })
export class RiskModule {}
