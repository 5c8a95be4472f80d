import { invalidInput, SAMPLE_LIMITS, SAMPLE_SEED } from '@firebreak/domain';
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

/** The sample that is asked for, or null for all rows. Throws `invalid-input` when one of both is missing. */
export function toSample(seed: string | undefined, size: number | undefined): Sample | null {
  if (seed === undefined && size === undefined) return null;
  if (seed === undefined) throw invalidInput('/sampleSeed', 'required', 'A sample needs a seed.');
  if (size === undefined) throw invalidInput('/sampleSize', 'required', 'A sample needs a size.');
  return { seed, size };
}
