import { PassThrough, type Readable } from 'node:stream';
import { tooManyRequests } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { ExportFormat } from './export-format.js';
import type { DigestedFile } from './file-digest.js';
import { TELL_SHOWN } from './tables/export-source.js';

/** A file on its way, and the instant that it shows. */
export interface ExportStream {
  readonly stream: Readable;
  readonly instant: Date;
}

/** What is done when a stream has given everything, or null when it broke off; the reader sees the end only afterwards. */
export type ExportEnding = (file: DigestedFile | null) => Promise<void>;

/** Of all organisations: each holds a connection of the pool for as long as its reader takes. */
const MOST_AT_ONCE = 3;

/** Streams tables as files from one snapshot of the database. */
@Injectable()
export class ExportsRepository {
  private running = 0;

  constructor(
    private readonly db: TenantDb,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Streams a file of a format; the snapshot ends with the stream, whoever ends it. */
  stream(organizationId: string, asOf: Date | null, format: ExportFormat, ending: ExportEnding): Promise<ExportStream> {
    return new Promise((resolve, reject) => {
      const output = new PassThrough();
      // Until somebody reads it, a stream that breaks would end the process.
      output.on('error', () => undefined);
      this.db
        .snapshot(organizationId, asOf, async (runner, instant) => {
          // A whole table takes longer than a page, and no longer than this, however slowly somebody reads.
          await runner.query(`SELECT set_config('statement_timeout', '10min', true), ${TELL_SHOWN}`, [
            instant.toISOString(),
          ]);
          if (this.env.rateLimits) await this.refuseCrowd(runner, organizationId);
          const write = await format.open(runner, instant);
          const client = (await runner.connect()) as Client;
          resolve({ stream: output, instant });
          this.running += 1;
          try {
            return await write(client.query(copyTo(format.statement)), output);
          } catch (error) {
            // A reader that goes away leaves COPY in the middle of its answer, and nothing else can be asked there.
            await client.end();
            throw error;
          } finally {
            this.running -= 1;
          }
        })
        .then(ending)
        .then(
          () => output.end(),
          (error: unknown) => {
            reject(error);
            output.destroy(error instanceof Error ? error : new Error(String(error)));
            return ending(null);
          },
        )
        .catch(() => output.destroy());
    });
  }

  /** One export at a time for an organisation, in whichever process it runs, and few in this one; the lock ends with the snapshot. */
  private async refuseCrowd(runner: QueryRunner, organizationId: string): Promise<void> {
    if (this.running >= MOST_AT_ONCE)
      throw tooManyRequests('Exports of others are running; wait for the end of one.', 5);
    const [row] = await runner.manager.query<{ alone: boolean }[]>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS alone',
      [`export ${organizationId}`],
    );
    if (!row?.alone) throw tooManyRequests('Another export of your organisation is running; wait for its end.', 5);
  }
}
