import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { Flag, Int, isInstant, presence, property, type Presence } from './fields.js';

const toNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;

const toBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** A whole number in the query string. */
export function QueryInt(field: Presence & { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(Transform(toNumber), Int({ optional: true, ...field }));
}

/** `true` or `false` in the query string. */
export function QueryFlag(field: Presence = {}): PropertyDecorator {
  return applyDecorators(Transform(toBoolean), Flag({ optional: true, ...field }));
}

/** An instant in the query string. */
export function QueryInstant(field: Presence = {}): PropertyDecorator {
  return applyDecorators(
    property({ optional: true, ...field }, { type: 'string', format: 'date-time', maxLength: 30 }),
    ...presence({ optional: true, ...field }),
    ValidateBy({
      name: 'instant',
      validator: { validate: isInstant, defaultMessage: () => 'instant: UTC, such as 2026-11-23T10:00:00.000Z' },
    }),
  );
}
