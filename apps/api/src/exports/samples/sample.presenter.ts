import { EXPORT_KEYS, EXPORT_TABLES, SAMPLE_LIMITS, type ExportTable } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Int, Text, Texts } from '../../http/fields.js';
import type { Sample } from '../copy-statement.js';
import type { DrawnSample } from './samples.service.js';

/** One row of a sample. */
export class SampledRowView {
  @Text({ max: 64, description: 'SHA-256 of the seed, a colon and the key, in hexadecimal digits.' }) rank: string;
  @ApiProperty({
    type: 'array',
    items: { type: 'string', nullable: true },
    description: 'As they stand in the exact file, in the order of `columns`; null is an empty cell.',
  })
  cells: (string | null)[];
}

/** A random sample that everybody who has the table can draw again. */
export class SampleView {
  @Text({ max: SAMPLE_LIMITS.seedCharacters }) seed: string;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, description: 'Rows of the whole table.' }) population: number;
  @Texts({ max: 40, most: 5, description: 'The columns that the rank is taken of.' }) key: string[];
  @Texts({ max: 40, most: 100 }) columns: string[];
  @ApiProperty({ type: [SampledRowView], description: 'Smallest rank first.' }) rows: SampledRowView[];
}

/** Shows a sample. */
export function presentSample(table: ExportTable, { seed }: Sample, { population, rows }: DrawnSample): SampleView {
  return {
    seed,
    population,
    key: [...EXPORT_KEYS[table]],
    columns: Object.keys(EXPORT_TABLES[table]),
    rows: rows.map(({ rank, cells }) => ({ rank, cells: [...cells] })),
  };
}
