import type { Duplex, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportColumn, ExportTable } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { MerkleRoot } from '../../signing/merkle-root.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { beginningOf } from '../../trail/chain.js';
import { BYTE_ORDER_MARK, copyStatement, distinctStatement, type CsvVariant } from '../copy-statement.js';
import { CsvLineEndings } from '../csv-line-endings.js';
import { AUDIT_EVENTS } from '../tables/audit-events.js';

/** Where the trail ends, as a checkpoint says it. */
export interface TrailEnd {
  readonly size: number;
  /** Of the last event, in hexadecimal digits. */
  readonly hash: string;
  /** Of the Merkle tree over all leaves, in Base64. */
  readonly root: string;
}

const HASH_DIGITS = 64;
/** A leaf and a hash in hexadecimal digits, with a tab between them and a line feed behind. */
const TRAIL_LINE = 2 * HASH_DIGITS + 2;

/** One snapshot of the register, from which all of a package is read. */
export class PackageSnapshot {
  private readonly client: Client;

  constructor(
    client: Client,
    private readonly runner: QueryRunner,
    private readonly organizationId: string,
    /** The instant that it shows. */
    readonly instant: Date,
  ) {
    this.client = client;
  }

  /** Writes a table as CSV through a stream, or straight away. */
  async writeTable(
    table: ExportTable,
    variant: CsvVariant,
    streams: readonly [...(readonly Duplex[]), Writable],
    signal: AbortSignal,
  ): Promise<void> {
    if (variant === 'safe') streams[0]?.write(BYTE_ORDER_MARK);
    const statement = copyStatement(table, variant, 'comma');
    await pipeline([this.client.query(copyTo(statement)), new CsvLineEndings(), ...streams], { signal });
  }

  /** What stands in columns of a table, each combination once. */
  listDistinct<Table extends ExportTable>(
    table: Table,
    ...columns: readonly ExportColumn<Table>[]
  ): Promise<Record<ExportColumn<Table>, string | number>[]> {
    return this.runner.manager.query(distinctStatement(table, columns));
  }

  async findTrailEnd(signal: AbortSignal): Promise<TrailEnd> {
    const tree = new MerkleRoot();
    let size = 0;
    let hash = beginningOf(this.organizationId).toString('hex');
    let rest = '';
    const statement = `COPY (SELECT ${AUDIT_EVENTS.columns.leaf}, ${AUDIT_EVENTS.columns.hash} ${AUDIT_EVENTS.rows}) TO STDOUT`;
    await pipeline(
      this.client.query(copyTo(statement)),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          const lines = rest + chunk.toString('latin1');
          let start = 0;
          for (; start + TRAIL_LINE <= lines.length; start += TRAIL_LINE) {
            tree.add(Buffer.from(lines.slice(start, start + HASH_DIGITS), 'hex'));
            hash = lines.slice(start + HASH_DIGITS + 1, start + TRAIL_LINE - 1);
            size += 1;
          }
          rest = lines.slice(start);
        }
      },
      { signal },
    );
    return { size, hash, root: tree.root.toString('base64') };
  }
}

/** The snapshots from which packages are read. */
@Injectable()
export class PackageSnapshotsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Runs `work` on a snapshot as of an instant, or of the present. */
  open<T>(organizationId: string, asOf: Date | null, work: (snapshot: PackageSnapshot) => Promise<T>): Promise<T> {
    return this.db.snapshot(organizationId, asOf, async (runner, instant) => {
      const client = (await runner.connect()) as Client;
      // A whole table takes longer than a page, and a busy disk may keep the next one waiting.
      await client.query(
        `SET LOCAL statement_timeout = '10min'; SET LOCAL idle_in_transaction_session_timeout = '60s'`,
      );
      try {
        return await work(new PackageSnapshot(client, runner, organizationId, instant));
      } catch (error) {
        // COPY may be in the middle of its answer, and then nothing else can be asked there.
        await client.end();
        throw error;
      }
    });
  }
}
