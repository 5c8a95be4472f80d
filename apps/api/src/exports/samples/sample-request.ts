import {
  EXPORT_TABLE_NAMES,
  invalidInput,
  SAMPLE_LIMITS,
  SAMPLE_SEED,
  type ExportTable,
  type FileTable,
} from '@firebreak/domain';
import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { presence, property, type Presence } from '../../http/fields.js';
import type { Sample } from '../copy-statement.js';

/** The seed of a sample. */
export function SampleSeed(field: Presence = {}): PropertyDecorator {
  return applyDecorators(
    property(field, { type: 'string', maxLength: SAMPLE_LIMITS.seedCharacters, pattern: SAMPLE_SEED.source }),
    ...presence(field),
    ValidateBy({
      name: 'seed',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && SAMPLE_SEED.test(value),
        defaultMessage: () => `seed: 1 to ${SAMPLE_LIMITS.seedCharacters} letters, digits, hyphens and underscores`,
      },
    }),
  );
}

/** The sample of a file that is asked for. */
export interface SampledFile extends Sample {
  readonly table: ExportTable;
}

/** The sample that is asked for, or null for all rows. Throws `invalid-input` when one of both is missing, and for a report. */
export function toSample(file: FileTable, seed: string | undefined, size: number | undefined): SampledFile | null {
  if (seed === undefined && size === undefined) return null;
  const table = EXPORT_TABLE_NAMES.find((name) => name === file);
  if (table === undefined) throw invalidInput('/sampleSeed', 'no-samples', 'No samples are drawn from reports.');
  if (seed === undefined) throw invalidInput('/sampleSeed', 'required', 'A sample needs a seed.');
  if (size === undefined) throw invalidInput('/sampleSize', 'required', 'A sample needs a size.');
  return { table, seed, size };
}
