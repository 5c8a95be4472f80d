import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { DatabaseConnection } from '../database/database-connection.js';

/** Injection token of the DatabaseConnection that the process was started with. */
export const DATABASE_CONNECTION = Symbol('DATABASE_CONNECTION');

interface TenantTransaction {
  readonly organizationId: string;
  readonly now: Date;
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

/** The only way to tenant data: one transaction that carries one organisation's signed context. */
@Injectable()
export class TenantDb {
  private readonly storage = new AsyncLocalStorage<TenantTransaction>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
  ) {}

  /**
   * Runs `work` in a transaction of the organisation; commits when it resolves, rolls back when it throws.
   * Everything in it happens at one instant: `now`, the present unless the demo tells of the past.
   */
  async run<T>(organizationId: string, work: () => Promise<T>, now = new Date()): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('firebreak.context', $1, true)`, [this.contextOf(organizationId)]);
      return this.storage.run({ organizationId, now, manager, afterCommit }, work);
    });
    for (const effect of afterCommit) effect();
    return result;
  }

  /** Runs `work` with a query runner of its own in a read-only snapshot; the caller's stream ends before it returns. */
  async snapshot<T>(organizationId: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
      await runner.query(`SELECT set_config('firebreak.context', $1, true)`, [this.contextOf(organizationId)]);
      return await work(runner);
    } finally {
      // Nothing was written, so there is nothing to commit.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  /** The organisation of the running transaction. Throws outside of one. */
  get organizationId(): string {
    return this.transaction.organizationId;
  }

  /** The instant of the running transaction. Throws outside of one. */
  get now(): Date {
    return this.transaction.now;
  }

  /** The day of the running transaction in UTC, `YYYY-MM-DD`. Throws outside of one. */
  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  /** The entity manager of the running transaction. Throws outside of one. */
  get em(): EntityManager {
    return this.transaction.manager;
  }

  /** Does something once the running transaction is safely stored, and not at all if it is rolled back. */
  afterCommit(effect: () => void): void {
    this.transaction.afterCommit.push(effect);
  }

  /** Calls one of the narrow functions that may look across organisations before the tenant is known. */
  async lookUp<Row>(call: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(`SELECT * FROM security.${call}`, [...parameters]);
  }

  private get transaction(): TenantTransaction {
    const transaction = this.storage.getStore();
    if (!transaction) throw new Error('Tenant data was asked for outside of TenantDb.run.');
    return transaction;
  }

  private contextOf(organizationId: string): string {
    const signature = createHmac('sha256', this.connection.contextKey).update(organizationId).digest('hex');
    return `${organizationId}.${signature}`;
  }
}
