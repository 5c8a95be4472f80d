import { Client } from 'pg';

const LOOK_MILLISECONDS = 2_000;
const LOCK_CLASS = 73_052;
// A runner takes its lock a moment after its first jobs.
const GRACE_SECONDS = 3;

/**
 * Gives the jobs of a runner that died back to the queue within seconds; the library alone waits four hours.
 *
 * Each runner holds an advisory lock that is named after it as long as its connection lives. Whoever can take the lock
 * of another runner knows that it is gone.
 */
export class CrashWatch {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly workerUrl: string) {}

  /** @param runnerId what the queue writes into the jobs that this process has taken */
  start(runnerId: string): void {
    this.looking = this.look(runnerId);
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look(runnerId));
    }, LOOK_MILLISECONDS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.looking;
    await this.client?.end().catch(() => undefined);
  }

  private async look(runnerId: string): Promise<void> {
    if (this.stopped) return;
    try {
      this.client ??= await this.connect(runnerId);
      await this.client.query(FREE_JOBS_OF_THE_DEAD, [LOCK_CLASS, runnerId, GRACE_SECONDS]);
    } catch {
      // The database is away: the lock went with the connection, and both come back together.
      await this.client?.end().catch(() => undefined);
      this.client = null;
    }
  }

  private async connect(runnerId: string): Promise<Client> {
    const client = new Client({ connectionString: this.workerUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {
      if (this.client === client) this.client = null;
    });
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [LOCK_CLASS, runnerId]);
    return client;
  }
}

const FREE_JOBS_OF_THE_DEAD = `WITH silent AS MATERIALIZED (
    SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
     WHERE locked_by <> $2 AND locked_at < now() - make_interval(secs => $3)
  )
  SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM silent
   WHERE pg_try_advisory_xact_lock($1, hashtext(locked_by)) HAVING count(*) > 0`;
