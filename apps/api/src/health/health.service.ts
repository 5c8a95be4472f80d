import { notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from '../egress/public-address.js';
import { HealthRepository } from './health.repository.js';
import { Measurements } from './measurements.js';

/** How the process is. */
@Injectable()
export class HealthService {
  constructor(
    private readonly health: HealthRepository,
    private readonly measurements: Measurements,
  ) {}

  databaseAnswers(): Promise<boolean> {
    return this.health.databaseAnswers();
  }

  /** The process's figures in Prometheus' text format, for this machine and its own networks: not found from elsewhere. */
  metrics(address: string): Promise<string> {
    if (isPublicAddress(address.replace(/^::ffff:/, ''))) throw notFound();
    return this.measurements.print();
  }
}
