import { LOCALES } from '@firebreak/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { presence, property, textFault, type Presence } from './fields.js';

/** A text in both languages of the product, on one line each; either may be empty while it is being written. */
export function Localized(field: Presence & { readonly max: number }): PropertyDecorator {
  return applyDecorators(
    property(field, localizedSchema(field.max)),
    ...presence(field),
    ValidateBy({
      name: 'localized',
      validator: {
        validate: (value: unknown) => localizedFault(value, field.max) === null,
        defaultMessage: (args?: ValidationArguments) =>
          `${localizedFault(args?.value, field.max) ?? 'type'}: ${localizedWords(field.max)}`,
      },
    }),
  );
}

/** So many texts in both languages. */
export function LocalizedList(field: { readonly max: number; readonly count: number }): PropertyDecorator {
  const { max, count } = field;
  const fault = (value: unknown): string | null => {
    if (!Array.isArray(value)) return 'type';
    if (value.length !== count) return value.length < count ? 'too-few-items' : 'too-many-items';
    return value.map((item) => localizedFault(item, max)).find((found) => found !== null) ?? null;
  };
  return applyDecorators(
    ApiProperty({ type: 'array', items: localizedSchema(max), minItems: count, maxItems: count }),
    ValidateBy({
      name: 'localizedList',
      validator: {
        validate: (value: unknown) => fault(value) === null,
        defaultMessage: (args?: ValidationArguments) =>
          `${fault(args?.value) ?? 'type'}: ${count} times ${localizedWords(max)}`,
      },
    }),
  );
}

const localizedWords = (max: number): string => `up to ${max} characters on one line in each of ${LOCALES.join(', ')}`;

const localizedSchema = (maxLength: number) => ({
  type: 'object' as const,
  properties: Object.fromEntries(LOCALES.map((locale) => [locale, { type: 'string', maxLength }])),
  required: [...LOCALES],
});

function localizedFault(value: unknown, max: number): string | null {
  if (typeof value !== 'object' || value === null) return 'type';
  const texts = LOCALES.map((locale): unknown => Reflect.get(value, locale));
  if (!texts.every((text) => typeof text === 'string')) return 'type';
  if (Object.keys(value).length !== LOCALES.length) return 'unknown-property';
  return texts.map((text) => textFault(text, { max, min: 0 })).find((found) => found !== null) ?? null;
}
