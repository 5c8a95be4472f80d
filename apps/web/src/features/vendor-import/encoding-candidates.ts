import { ApiProblem } from '../../lib/problem';
import type { ReadingChoices } from './vendor-import.queries';

/** How a list begins in an encoding that it may be written in. */
export interface EncodingCandidate {
  readonly encoding: NonNullable<ReadingChoices['encoding']>;
  readonly firstLines: readonly string[];
}

/** The encodings among which a refusal asks to choose; none for anything else. */
export function candidatesIn(error: unknown): readonly EncodingCandidate[] {
  const candidates = error instanceof ApiProblem ? error.members['candidates'] : undefined;
  return Array.isArray(candidates) ? (candidates as EncodingCandidate[]) : [];
}
