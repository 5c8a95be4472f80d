import { applyDecorators } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { isText, presence, property, type Presence } from '../../http/fields.js';

/** So many bytes at most, as base64url without padding. */
export function Base64Url(field: Presence & { readonly bytes: number }): PropertyDecorator {
  const max = Math.ceil((field.bytes * 4) / 3);
  const pattern = '^[A-Za-z0-9_-]+$';
  return applyDecorators(
    property(field, { type: 'string', pattern, minLength: 1, maxLength: max }),
    ...presence(field),
    IsString(),
    isText({ max }),
    Matches(new RegExp(pattern), { message: 'base64url: letters, digits, - and _' }),
  );
}
