import type { FindingRow, ShownAcceptance } from './finding-list.repository.js';
import type { SignedNote } from './findings.repository.js';

/** A finding with everything said and decided about it. */
export interface FindingDetail {
  readonly finding: FindingRow;
  /** Oldest first. */
  readonly notes: readonly SignedNote[];
  /** Newest first. */
  readonly acceptances: readonly ShownAcceptance[];
}

/** A finding with everything said about it, oldest first. */
export interface FindingWithNotes {
  readonly finding: FindingRow;
  readonly notes: readonly SignedNote[];
}
