import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

const MOST_FRAMES = 20;
const DEEPEST_CAUSE = 3;

/** An error as the log may tell it. */
export interface DescribedError {
  readonly name: string;
  readonly code?: string;
  /** Left out where it could repeat what somebody typed. */
  readonly message?: string;
  /** What of the database was concerned, by the database's own names. */
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
  readonly cause?: DescribedError;
}

/**
 * What an operator needs of an error to find its cause. Neither the values of a statement nor the words of the database are
 * part of it, because both repeat what people typed, as does what a parser says of a text.
 */
export function describeError(error: Error, depth = 0): DescribedError {
  const source = error instanceof QueryFailedError ? (error.driverError as Error) : error;
  const { code } = source as { readonly code?: unknown };
  const isQuoting = source instanceof DatabaseError || source instanceof SyntaxError;
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(isQuoting ? {} : { message: source.message }),
    ...(source instanceof DatabaseError ? namesOf(source) : {}),
    at: framesOf(error),
    ...(error.cause instanceof Error && depth < DEEPEST_CAUSE ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

function namesOf({ schema, table, column, constraint }: DatabaseError): Partial<DescribedError> {
  const names = { schema, table, column, constraint };
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

/** The stack without its first lines, which are the message. */
function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}
