import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@firebreak/domain';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Client, Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { TrailActor } from '@firebreak/domain';
import type { DatabaseConnection } from '../database/database-connection.js';
import { isWorthRepeating } from '../http/sqlstate.js';
import { openSnapshot } from './snapshot-opening.js';

const MOST_REPETITIONS = 3;
const LONGEST_PAUSE_MILLISECONDS = 50;
const MOST_CONTEXTS = 10_000;

/** Injection token of the DatabaseConnection that the process was started with. */
export const DATABASE_CONNECTION = Symbol('DATABASE_CONNECTION');

/** Who acts; the trail names them. */
export interface Actor {
  readonly kind: TrailActor;
  /** The person, or the respondent's invitation. */
  readonly id: string | null;
  readonly name: string | null;
  /** The API token through which a program acts for the person. */
  readonly token?: { readonly id: string; readonly name: string } | null;
}

/** Nobody in particular: the program itself, on its schedule. */
const SYSTEM: Actor = { kind: 'system', id: null, name: null };

/** Somebody of whom nothing is known yet. */
export const VISITOR: Actor = { kind: 'visitor', id: null, name: null };

/** How a transaction differs from an ordinary one of the present. */
export interface TransactionOptions {
  readonly actor?: Actor;
  /** Everything happens at this instant; the present unless the demo tells of the past. */
  readonly now?: Date;
}

interface TenantTransaction {
  readonly organizationId: string;
  readonly actor: Actor;
  readonly now: Date;
  readonly manager: EntityManager;
  /** Whether the demo tells of what is over. */
  readonly isPast: boolean;
  /** What is left to do before it commits. */
  readonly left: (() => Promise<void>)[];
}

/** The only way to tenant data: one transaction that carries one organisation's signed context. */
@Injectable()
export class TenantDb implements BeforeApplicationShutdown {
  private readonly logger = new Logger(TenantDb.name);
  private readonly apart = new Set<Promise<unknown>>();
  private readonly contexts = new Map<string, string>();
  private readonly storage = new AsyncLocalStorage<TenantTransaction>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
  ) {}

  /**
   * Runs `work` in a transaction of the organisation; commits when it resolves, rolls back when it throws.
   * Everything in it happens at one instant: `now`.
   *
   * The database may give a transaction up that would have succeeded alone (a deadlock, a failed serialisation).
   * Nothing of it was stored then, so `work` is done again, up to three times: it may have no effect outside of the
   * database. Work that has one belongs into `runOnce`, or better into a job.
   */
  async run<T>(organizationId: string, work: () => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.runOnce(organizationId, work, options);
      } catch (error) {
        if (attempt > MOST_REPETITIONS || !isWorthRepeating(error)) throw error;
        await sleep(randomInt(LONGEST_PAUSE_MILLISECONDS * attempt) + 1);
      }
    }
  }

  /** The same for work that cannot be done twice, such as reading a stream or talking to another server. */
  async runOnce<T>(organizationId: string, work: () => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const { actor = SYSTEM, now = new Date() } = options;
    return this.dataSource.transaction(async (manager) => {
      await this.enter(manager.queryRunner, organizationId);
      if (options.now) await tellThePast(manager, now);
      const left: TenantTransaction['left'] = [];
      return this.storage.run(
        { organizationId, actor, now, manager, isPast: options.now !== undefined, left },
        async () => {
          const result = await work();
          for (const step of left) await step();
          return result;
        },
      );
    });
  }

  /**
   * The same, but the caller does not wait: for what must not be told by the clock, such as whether an address is known.
   * What fails is logged. The process does not end before it is done.
   */
  runApart(organizationId: string, work: () => Promise<unknown>, options: TransactionOptions = {}): void {
    const running = this.run(organizationId, work, options)
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => this.apart.delete(running));
    this.apart.add(running);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.apart);
  }

  /**
   * Runs `work` on one snapshot of the register as it stood at `asOf`, or as it stands when that is null. What it is
   * given is the instant that it reads: the same question as of that instant always has the same answer.
   */
  async read<T>(organizationId: string, asOf: Date | null, work: (instant: Date) => Promise<T>): Promise<T> {
    return this.snapshot(organizationId, asOf, ({ manager }, instant) => {
      const transaction = { organizationId, actor: SYSTEM, now: instant, manager, isPast: asOf !== null, left: [] };
      return this.storage.run(transaction, () => work(instant));
    });
  }

  /** The same with a query runner of its own, for a stream that ends before `work` does. */
  async snapshot<T>(
    organizationId: string,
    asOf: Date | null,
    work: (runner: QueryRunner, instant: Date) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    try {
      const { leftOver, instant } = await openSnapshot(client, organizationId, this.sign(organizationId), asOf);
      if (leftOver !== null) await refuseUnclean(client);
      return await work(runner, instant);
    } finally {
      // Nothing was written, so there is nothing to commit; a connection that is gone has nothing to roll back either.
      await client.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }

  /** The organisation of the running transaction. Throws outside of one. */
  get organizationId(): string {
    return this.transaction.organizationId;
  }

  /** Who acts in the running transaction. Throws outside of one. */
  get actor(): Actor {
    return this.transaction.actor;
  }

  /** The instant of the running transaction. Throws outside of one. */
  get now(): Date {
    return this.transaction.now;
  }

  /** The day of the running transaction in UTC, `YYYY-MM-DD`. Throws outside of one. */
  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  /** Whether the running transaction tells of what is over. Throws outside of one. */
  get isPast(): boolean {
    return this.transaction.isPast;
  }

  /** Does this when the running transaction's work is done, in the same transaction, just before it commits. */
  beforeCommit(step: () => Promise<void>): void {
    this.transaction.left.push(step);
  }

  /** The entity manager of the running transaction. Throws outside of one. */
  get em(): EntityManager {
    return this.transaction.manager;
  }

  /** Calls one of the narrow functions that may look across organisations before the tenant is known. */
  async lookUp<Row>(call: string, parameters: readonly unknown[]): Promise<Row[]> {
    // Asked before every request, so without what the data source would put around it.
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    return (await pool.query<Row & QueryResultRow>(`SELECT * FROM security.${call}`, [...parameters])).rows;
  }

  /** Gives the transaction its context. Throws, and ends the connection, when somebody's context is there already. */
  private async enter(runner: QueryRunner | undefined, organizationId: string): Promise<void> {
    if (!runner) throw new Error('The transaction has no connection.');
    const [row] = await runner.manager.query<{ left_over: string | null }[]>(
      `SELECT current_setting('firebreak.context', true) AS left_over, set_config('firebreak.context', $1, true)`,
      [this.sign(organizationId)],
    );
    if (row?.left_over) await refuseUnclean((await runner.connect()) as Client);
  }

  /** The organisation as the database believes it; worked out once for each of the last organisations that asked. */
  private sign(organizationId: string): string {
    let context = this.contexts.get(organizationId);
    if (context === undefined) {
      const signature = createHmac('sha256', this.connection.contextKey).update(organizationId).digest('hex');
      context = `${organizationId}.${signature}`;
      if (this.contexts.size >= MOST_CONTEXTS) this.contexts.clear();
      this.contexts.set(organizationId, context);
    }
    return context;
  }

  private get transaction(): TenantTransaction {
    const transaction = this.storage.getStore();
    if (!transaction) throw new Error('Tenant data was asked for outside of TenantDb.run.');
    return transaction;
  }
}

/** The demo is told one transaction after the other; losing the last of them in a crash is no harm, so none waits for the disk. */
async function tellThePast(manager: EntityManager, now: Date): Promise<void> {
  await manager.query(
    `SELECT set_config('firebreak.demo_instant', $1, true), set_config('synchronous_commit', 'off', true)`,
    [now.toISOString()],
  );
}

async function refuseUnclean(client: Client): Promise<never> {
  await client.end();
  throw new DomainError('unavailable', 'The connection to the database was not clean; try again.');
}
