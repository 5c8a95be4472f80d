import { isInstant, readJson } from './kept-checkpoint.js';

/**
 * Why the signer does not sign a history: it ends before what was signed (`shorter`), has another hash there
 * (`rewritten`), a link that does not follow (`broken`), the organisation is not there any more (`gone`), or what the
 * signer itself kept cannot be read (`unreadable`).
 */
export const SIGNER_FAULTS = ['shorter', 'rewritten', 'broken', 'gone', 'unreadable'] as const;
export type SignerFault = (typeof SIGNER_FAULTS)[number];

/** A line of the file of alarms; without a fault it says that the history fits again. */
export interface SignerAlarm {
  readonly at: string;
  readonly organizationId: string;
  readonly fault: SignerFault | null;
  /** The size that was signed last. */
  readonly size: number;
}

/** The alarm that a line holds; null when the line is cut off or holds something else. */
export function readSignerAlarm(line: string): SignerAlarm | null {
  const { at, organizationId, fault, size } = readJson(line) ?? {};
  if (!isInstant(at) || typeof organizationId !== 'string' || !Number.isSafeInteger(size)) return null;
  const known = SIGNER_FAULTS.find((name) => name === fault);
  if (known === undefined && fault !== null) return null;
  return { at, organizationId, fault: known ?? null, size: Number(size) };
}
