import { PASSWORD_LIMITS, passwordLengthIssue } from '@firebreak/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Allow, IsEmail, IsString, ValidateBy, type ValidationArguments } from 'class-validator';
import { isText, presence, property, Text, type Presence } from './fields.js';
import { textIssue } from './json-body.js';
import { isPlainName } from './plain-name.js';

/** A mail address. */
export function Email(field: Presence = {}): PropertyDecorator {
  return applyDecorators(
    property(field, { type: 'string', format: 'email', maxLength: 254 }),
    ...presence(field),
    IsString(),
    isText({ max: 254 }),
    IsEmail({ allow_utf8_local_part: false }),
  );
}

/** A person's name that goes into mails: letters, digits, spaces and a few marks, so that no link or telephone number fits in. */
export function PersonName(field: Presence & { readonly max: number }): PropertyDecorator {
  return applyDecorators(
    Text(field),
    ValidateBy({
      name: 'person-name',
      validator: {
        validate: (value: unknown) => typeof value !== 'string' || isPlainName(value),
        defaultMessage: () => 'name: letters, spaces and . , - & only',
      },
    }),
  );
}

/** A new password: twelve characters or more. That it is not guessed soon is for the service to say, which knows whose it is. */
export function NewPassword(field: Presence = {}): PropertyDecorator {
  const { leastCharacters, mostCharacters } = PASSWORD_LIMITS;
  return applyDecorators(
    property(field, { type: 'string', format: 'password', minLength: leastCharacters, maxLength: mostCharacters }),
    ...presence(field),
    IsString(),
    ValidateBy({
      name: 'new-password',
      validator: {
        validate: (value: unknown) => passwordFault(value) === null,
        defaultMessage: (args?: ValidationArguments) =>
          `${passwordFault(args?.value) ?? 'text'}: ${leastCharacters} to ${mostCharacters} characters`,
      },
    }),
  );
}

function passwordFault(value: unknown): string | null {
  return typeof value === 'string' ? (textIssue(value)?.code ?? passwordLengthIssue(value)) : null;
}

/** The token of a link. Not checked here, so that a malformed one is refused like every other wrong one. */
export function LinkToken(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'string', description: 'What stands behind # in the link.' }), Allow());
}
