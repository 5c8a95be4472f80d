import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { readDrillRecord } from '../backup/drill-record.js';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { HealthRepository } from './health.repository.js';

/** An answer that was given. */
interface Answer {
  readonly method: string;
  /** The pattern of the route. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MAIL_TASK = 'send-mail';

/** What is counted and measured, in the names and units of Prometheus. */
@Injectable()
export class Measurements {
  private readonly registry = new Registry();
  private readonly answers = new Histogram({
    name: 'firebreak_http_request_duration_seconds',
    help: 'Answers by method, pattern of the route and status, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly connections = new Gauge({
    name: 'firebreak_database_connections',
    help: 'Connections of the pool by what they do, and requests that wait for one.',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly databaseUp = new Gauge({
    name: 'firebreak_database_up',
    help: 'Whether the database answered just now.',
    registers: [this.registry],
  });
  private readonly jobs = new Gauge({
    name: 'firebreak_jobs',
    help: 'Jobs in the background by what they do and where they stand.',
    labelNames: ['task', 'state'],
    registers: [this.registry],
  });
  private readonly mails = new Gauge({
    name: 'firebreak_mails_waiting',
    help: 'Mails that wait for the mail server or are on their way to it.',
    registers: [this.registry],
  });

  private readonly drillPassed = new Gauge({
    name: 'firebreak_backup_drill_passed',
    help: 'Whether the last backup could be restored and worked; missing where BACKUP_DIR holds no drill.',
    registers: [],
  });
  private readonly drillAt = new Gauge({
    name: 'firebreak_backup_drill_timestamp_seconds',
    help: 'When the last drill began.',
    registers: [],
  });
  private readonly drillSeconds = new Gauge({
    name: 'firebreak_backup_drill_duration_seconds',
    help: 'How long the last drill took.',
    registers: [],
  });

  constructor(
    private readonly health: HealthRepository,
    @Inject(ENV) private readonly env: Env,
  ) {
    // Processor, memory, file handles, garbage collection and the lag of the event loop.
    collectDefaultMetrics({ register: this.registry });
  }

  countAnswer({ method, route, status, seconds }: Answer): void {
    this.answers.observe({ method, route, status }, seconds);
  }

  /** All of it in Prometheus' text format, as it is now. */
  async print(): Promise<string> {
    for (const [state, count] of Object.entries(this.health.countConnections())) this.connections.set({ state }, count);
    await this.countJobs();
    await this.readDrill();
    return this.registry.metrics();
  }

  private async countJobs(): Promise<void> {
    const counts = await this.health.countJobs();
    this.databaseUp.set(counts === null ? 0 : 1);
    this.jobs.reset();
    for (const { task, state, count } of counts ?? []) this.jobs.set({ task, state }, count);
    const waiting = (counts ?? []).filter(({ task, state }) => task === MAIL_TASK && state !== 'failed');
    this.mails.set(waiting.reduce((sum, { count }) => sum + count, 0));
  }

  private async readDrill(): Promise<void> {
    const { backupDirectory } = this.env;
    const record = backupDirectory === null ? null : await readDrillRecord(backupDirectory);
    if (record === null) return;
    this.drillPassed.set(record.passed ? 1 : 0);
    this.drillAt.set(Date.parse(record.startedAt) / 1_000);
    this.drillSeconds.set(record.seconds);
    for (const gauge of [this.drillPassed, this.drillAt, this.drillSeconds]) this.registry.registerMetric(gauge);
  }
}
