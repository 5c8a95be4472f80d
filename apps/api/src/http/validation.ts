import { DomainError, type InputIssue } from '@firebreak/domain';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-property',
  isString: 'type',
  isBoolean: 'type',
  isArray: 'type',
  isInt: 'type',
  min: 'out-of-range',
  max: 'out-of-range',
  isIn: 'not-in-list',
  arrayUnique: 'not-unique',
  arrayMinSize: 'too-few-items',
  arrayMaxSize: 'too-many-items',
  isObject: 'type',
  isEmail: 'email',
};

/** Checks bodies and queries against their classes; unknown properties are refused, never dropped. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DomainError(
        'invalid-input',
        'Some values are missing or not valid.',
        errors.flatMap((error) => toIssues(error, '')),
      ),
  });
}

function toIssues(error: ValidationError, parent: string): InputIssue[] {
  const pointer = `${parent}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => {
    // The messages of our own fields begin with their code.
    const named = /^([a-z-]+): /.exec(message)?.[1];
    return { pointer, code: CODES[constraint] ?? named ?? constraint, detail: message };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => toIssues(child, pointer))];
}
