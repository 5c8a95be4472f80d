import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthRepository } from './health.repository.js';
import { HealthService } from './health.service.js';
import { Measurements } from './measurements.js';

/** For whoever watches the process. */
@Module({ controllers: [HealthController], providers: [HealthRepository, HealthService, Measurements] })
export class HealthModule {}
