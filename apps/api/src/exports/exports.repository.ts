import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { TenantDb } from '../tenancy/tenant-db.js';
import { CsvLineEndings } from './csv-line-endings.js';

/** Streams tables as CSV from one snapshot of the database. */
@Injectable()
export class ExportsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Streams what a COPY statement gives, `prefix` first; the snapshot ends with the stream, whoever ends it. */
  stream(organizationId: string, statement: string, prefix: string): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.db
        .snapshot(organizationId, async (runner) => {
          // An exact export may take longer than a page.
          await runner.query(`SET LOCAL statement_timeout = '60s'`);
          const client = (await runner.connect()) as Client;
          const output = new Passage(prefix);
          resolve(output);
          try {
            await pipeline(client.query(copyTo(statement)), new CsvLineEndings(), output);
          } catch (error) {
            // A reader that goes away leaves COPY in the middle of its answer, and nothing else can be asked there.
            await client.end();
            throw error;
          }
        })
        .catch(reject);
    });
  }
}

/** Passes bytes on after a prefix. */
class Passage extends Transform {
  constructor(prefix: string) {
    super();
    if (prefix) this.push(prefix);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, chunk);
  }
}
