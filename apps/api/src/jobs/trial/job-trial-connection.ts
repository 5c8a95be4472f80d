import type { DatabaseConnection } from '../../database/database-connection.js';

const VARIABLE = 'TRIAL_CONNECTION';

/** The environment of a worker of the trial. */
export function writeTrialConnection({ contextKey, ...urls }: DatabaseConnection): Record<string, string> {
  return { [VARIABLE]: JSON.stringify({ ...urls, contextKey: contextKey.toString('hex') }) };
}

/** Reads what `writeTrialConnection` wrote. */
export function readTrialConnection(variables: Readonly<Record<string, string | undefined>>): DatabaseConnection {
  const { contextKey, ...urls } = JSON.parse(variables[VARIABLE] ?? '{}') as Omit<DatabaseConnection, 'contextKey'> & {
    contextKey: string;
  };
  return { ...urls, contextKey: Buffer.from(contextKey, 'hex') };
}
