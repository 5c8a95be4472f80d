import type { LoggerService } from '@nestjs/common';
import { describeError } from './describe-error.js';
import type { LogEntry, LogLevel, LogLines } from './log-lines.js';

/** Nest's logger as lines of JSON. */
export class JsonLogger implements LoggerService {
  constructor(private readonly lines: LogLines) {}

  /** Nest tells here what it has set up; we say nothing by this way. */
  log(): void {}

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  /** Nest gives the context last; what stands before it says what was being done. */
  private write(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    const words = rest.filter((word): word is string => typeof word === 'string');
    const [work] = words.slice(0, -1);
    this.lines.write(level, words.at(-1) ?? 'Firebreak', {
      ...entryOf(message),
      ...(work === undefined ? {} : { work }),
    });
  }
}

function entryOf(message: unknown): LogEntry {
  if (message instanceof Error) return { error: describeError(message) };
  if (message === null || typeof message !== 'object') return { message: String(message) };
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => [key, value instanceof Error ? describeError(value) : value]),
  );
}
