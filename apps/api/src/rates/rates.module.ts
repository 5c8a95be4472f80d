import { Module } from '@nestjs/common';
import { AttemptCountersRepository } from './attempt-counters.repository.js';
import { AttemptLimitsService } from './attempt-limits.service.js';

/** How often somebody may try. */
@Module({ providers: [AttemptCountersRepository, AttemptLimitsService], exports: [AttemptLimitsService] })
export class RatesModule {}
