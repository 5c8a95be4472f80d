import type { ExportTable } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { countStatement, sampleStatement, type Sample } from '../copy-statement.js';

/** A row of a sample, and where it stands. */
interface SampledRow {
  readonly rank: string;
  readonly cells: readonly (string | null)[];
}

/** The rows of a sample, and out of how many. */
export interface DrawnSample {
  readonly population: number;
  readonly rows: readonly SampledRow[];
}

const MOST_COUNTED = 2_000_000_000;

/** Samples of tables, from the snapshot that is read. */
@Injectable()
export class SamplesService {
  constructor(private readonly db: TenantDb) {}

  async draw(table: ExportTable, sample: Sample): Promise<DrawnSample> {
    const rows = await this.db.em.query<SampledRow[]>(sampleStatement(table, sample));
    const [counted] = await this.db.em.query<{ rows: number }[]>(countStatement(table, MOST_COUNTED));
    return { population: counted?.rows ?? 0, rows };
  }
}
