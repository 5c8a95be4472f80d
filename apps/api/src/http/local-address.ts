import { applyDecorators } from '@nestjs/common';
import { IsString, ValidateBy } from 'class-validator';
import { property, type Presence } from './fields.js';

/** One slash in front, then printable ASCII: an address can never lead to another host. */
const LOCAL_ADDRESS = /^\/([!-.0-[\]-~][!-[\]-~]*)?$/;

/** The address of a page of this installation, from the first `/` on. */
export function LocalAddress(field: Presence & { readonly max: number }): PropertyDecorator {
  const { max } = field;
  return applyDecorators(
    property(field, { type: 'string', maxLength: max, pattern: LOCAL_ADDRESS.source }),
    IsString(),
    ValidateBy({
      name: 'localAddress',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && value.length <= max && LOCAL_ADDRESS.test(value),
        defaultMessage: () =>
          `local-address: a page of this installation, from the first / on, ${max} characters at most`,
      },
    }),
  );
}
