import type { Env } from '../config/env.js';

/** The levels of the log, what matters least first. */
export const LOG_LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a line of the log may hold: never what somebody typed, nor who they are. */
export type LogEntry = Readonly<Record<string, unknown>>;

/** The log as JSON, one line an entry, on the error stream; the other stream speaks to people. */
export class LogLines {
  constructor(private readonly env: Pick<Env, 'logFormat' | 'logLevel'>) {}

  /** Writes an entry, unless lines are for people or its level is below what was chosen. */
  write(level: LogLevel, context: string, entry: LogEntry): void {
    const { logFormat, logLevel } = this.env;
    if (logFormat !== 'json' || LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(logLevel)) return;
    // Line breaks and control characters become escapes, so that nothing can pass for another line.
    process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, context, ...entry })}\n`);
  }
}
