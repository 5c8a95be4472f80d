import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateIf, ValidateNested } from 'class-validator';

/** An object of its own class. */
export function Nested(type: () => Class, { nullable = false } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: () => type(), nullable }),
    ...(nullable ? [ValidateIf((_, value: unknown) => value !== null)] : []),
    IsObject(),
    ValidateNested(),
    Type(type),
  );
}

/** An object of its own class that may be left out. */
export function OptionalNested(type: () => Class): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: () => type(), required: false }),
    ValidateIf((_, value: unknown) => value !== undefined),
    IsObject(),
    ValidateNested(),
    Type(type),
  );
}

/** At most `max` objects of a class of their own. */
export function ListOf(type: () => Class, { max }: { readonly max: number }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: () => [type()], maxItems: max }),
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** The same, where it may be left out. */
export function OptionalListOf(type: () => Class, { max }: { readonly max: number }): PropertyDecorator {
  return applyDecorators(
    ListOf(type, { max }),
    ApiProperty({ type: () => [type()], maxItems: max, required: false }),
    ValidateIf((_, value: unknown) => value !== undefined),
  );
}
