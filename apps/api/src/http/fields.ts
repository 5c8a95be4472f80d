import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  type ValidationArguments,
} from 'class-validator';
import { textIssue } from './json-body.js';

/** Whether a field may be left out or be null, and what it means. */
export interface Presence {
  /** The property may be left out. */
  readonly optional?: boolean;
  /** The property may be null. */
  readonly nullable?: boolean;
  readonly description?: string;
}

/** Lets a field be left out or be null where it says so. IsOptional would take the one for the other. */
export function presence({ optional = false, nullable = false }: Presence): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  return [ValidateIf((_, value: unknown) => !((optional && value === undefined) || (nullable && value === null)))];
}

/** What the API's description says of a field. */
export function property(field: Presence, schema: Record<string, unknown>): PropertyDecorator {
  return ApiProperty({
    ...schema,
    // An object's own list of required properties goes by the same name.
    ...(Array.isArray(schema['required']) ? { selfRequired: !field.optional } : { required: !field.optional }),
    nullable: field.nullable ?? false,
    ...(field.description ? { description: field.description } : {}),
  });
}

interface TextField extends Presence {
  /** Most characters, counted as people count them (code points). */
  readonly max: number;
  readonly min?: number;
  /** Line breaks and tabs are allowed. */
  readonly multiline?: boolean;
}

/** What is wrong with a text, as a code; null for nothing, and for what is no text. */
export function textFault(value: unknown, { max, min = 1, multiline = false }: TextField): string | null {
  if (typeof value !== 'string') return null;
  const issue = textIssue(value);
  if (issue) return issue.code;
  // Direction overrides can make a name read as another one.
  if (!multiline && /[\n\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(value)) return 'control-character';
  const length = Array.from(value).length;
  if (length > max) return 'too-long';
  return Array.from(value.trim()).length < min ? 'too-short' : null;
}

/** Refuses a text by its characters and its length. */
export function isText(field: TextField): PropertyDecorator {
  const { max, min = 1, multiline = false } = field;
  const fault = (value: unknown): string | null => textFault(value, field);
  return ValidateBy({
    name: 'text',
    validator: {
      validate: (value: unknown) => fault(value) === null,
      defaultMessage: (args?: ValidationArguments) =>
        `${fault(args?.value) ?? 'text'}: ${min} to ${max} characters${multiline ? '' : ' on one line'}`,
    },
  });
}

/** A text of so many characters. */
export function Text(field: TextField): PropertyDecorator {
  return applyDecorators(
    property(field, { type: 'string', maxLength: field.max, minLength: field.min ?? 1 }),
    ...presence(field),
    IsString(),
    isText(field),
  );
}

/** Distinct texts on one line, at most `most` of them. */
export function Texts(field: Presence & { readonly max: number; readonly most: number }): PropertyDecorator {
  const { max, most } = field;
  const fault = (value: unknown): string | null => (typeof value === 'string' ? textFault(value, { max }) : 'type');
  return applyDecorators(
    property(field, {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: max },
      uniqueItems: true,
      maxItems: most,
    }),
    ...presence(field),
    IsArray(),
    ArrayMaxSize(most),
    ArrayUnique(),
    ValidateBy(
      {
        name: 'texts',
        validator: {
          validate: (value: unknown) => fault(value) === null,
          defaultMessage: () => `text: 1 to ${max} characters on one line each`,
        },
      },
      { each: true },
    ),
  );
}

/** One word of a closed list. */
export function OneOf(values: readonly (string | number)[], field: Presence = {}): PropertyDecorator {
  const type = typeof values[0] === 'number' ? 'integer' : 'string';
  return applyDecorators(
    property(field, { type, enum: [...values, ...(field.nullable ? [null] : [])] }),
    ...presence(field),
    IsIn(values),
  );
}

/** Distinct words of a closed list. */
export function SomeOf(values: readonly (string | number)[], field: Presence = {}): PropertyDecorator {
  return applyDecorators(
    property(field, {
      type: 'array',
      items: { type: typeof values[0] === 'number' ? 'integer' : 'string', enum: [...values] },
      uniqueItems: true,
      maxItems: values.length,
    }),
    ...presence(field),
    IsArray(),
    ArrayMaxSize(values.length),
    ArrayUnique(),
    IsIn(values, { each: true }),
  );
}

/** A whole number within bounds. */
export function Int(field: Presence & { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(
    property(field, { type: 'integer', minimum: field.min, maximum: field.max }),
    ...presence(field),
    IsInt(),
    Min(field.min),
    Max(field.max),
  );
}

/** Distinct whole numbers within bounds, at most so many. */
export function Ints(
  field: Presence & { readonly min: number; readonly max: number; readonly most: number },
): PropertyDecorator {
  const items = { type: 'integer', minimum: field.min, maximum: field.max };
  return applyDecorators(
    property(field, { type: 'array', items, uniqueItems: true, maxItems: field.most }),
    ...presence(field),
    IsArray(),
    ArrayMaxSize(field.most),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(field.min, { each: true }),
    Max(field.max, { each: true }),
  );
}

/** Whole numbers by keys, at most `max` of them; which keys and numbers there may be is for whoever knows them. */
export function NumbersByKey(
  field: Presence & { readonly max: number; readonly keyCharacters: number },
): PropertyDecorator {
  const { max, keyCharacters } = field;
  const fault = (value: unknown): string | null => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'type';
    const entries = Object.entries(value);
    if (entries.length > max) return 'too-many-items';
    if (entries.some(([key]) => key.length > keyCharacters)) return 'too-long';
    return entries.every(([, number]) => Number.isSafeInteger(number)) ? null : 'type';
  };
  return applyDecorators(
    property(field, { type: 'object', additionalProperties: { type: 'integer' }, maxProperties: max }),
    ...presence(field),
    ValidateBy({
      name: 'numbersByKey',
      validator: {
        validate: (value: unknown) => fault(value) === null,
        defaultMessage: (args?: ValidationArguments) =>
          `${fault(args?.value) ?? 'type'}: up to ${max} whole numbers by keys of up to ${keyCharacters} characters`,
      },
    }),
  );
}

/** True or false. */
export function Flag(field: Presence = {}): PropertyDecorator {
  return applyDecorators(property(field, { type: 'boolean' }), ...presence(field), IsBoolean());
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export function Day(field: Presence = {}): PropertyDecorator {
  return applyDecorators(
    property(field, { type: 'string', format: 'date' }),
    ...presence(field),
    IsString(),
    ValidateBy({
      name: 'day',
      validator: { validate: isDay, defaultMessage: () => 'day: a date as YYYY-MM-DD' },
    }),
  );
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** An id of another resource. */
export function Id(field: Presence = {}): PropertyDecorator {
  return applyDecorators(
    property(field, { type: 'string', format: 'uuid' }),
    ...presence(field),
    ValidateBy({
      name: 'id',
      validator: { validate: isId, defaultMessage: () => 'id: a UUID' },
    }),
  );
}

/** Distinct ids of other resources. */
export function Ids(field: Presence & { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(
    property(field, {
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      uniqueItems: true,
      minItems: field.min,
      maxItems: field.max,
    }),
    ...presence(field),
    IsArray(),
    ArrayMinSize(field.min),
    ArrayMaxSize(field.max),
    ArrayUnique(),
    ValidateBy({ name: 'id', validator: { validate: isId, defaultMessage: () => 'id: UUIDs' } }, { each: true }),
  );
}

/** Countries as ISO 3166-1 alpha-2 codes. */
export function Countries(field: Presence = {}): PropertyDecorator {
  const pattern = '^[A-Z]{2}$';
  return applyDecorators(
    property(field, { type: 'array', items: { type: 'string', pattern }, uniqueItems: true, maxItems: 60 }),
    ...presence(field),
    IsArray(),
    ArrayMaxSize(60),
    ArrayUnique(),
    ValidateBy({
      name: 'country',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) && value.every((item) => typeof item === 'string' && /^[A-Z]{2}$/.test(item)),
        defaultMessage: () => 'country: two capital letters (ISO 3166-1)',
      },
    }),
  );
}

/** An instant in UTC, ISO 8601 with milliseconds. */
export function Instant(field: Presence = {}): PropertyDecorator {
  return applyDecorators(property(field, { type: 'string', format: 'date-time' }), ...presence(field), IsString());
}

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** Whether this is an instant of the calendar, ISO 8601 in UTC: Date would move the 31st of February into March. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !ISO_INSTANT.test(value)) return false;
  const instant = new Date(value);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value.slice(0, 19));
}
