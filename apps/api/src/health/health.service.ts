import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { HealthRepository } from './health.repository.js';

/** How the process is. */
@Injectable()
export class HealthService {
  private readonly registry = new Registry();

  constructor(private readonly health: HealthRepository) {
    collectDefaultMetrics({ register: this.registry });
  }

  databaseAnswers(): Promise<boolean> {
    return this.health.databaseAnswers();
  }

  /** The process's figures in Prometheus' text format. */
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
