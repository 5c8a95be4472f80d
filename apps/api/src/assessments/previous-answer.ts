import type { FilledInBy, Level } from '@firebreak/domain';

/** What a vendor had signed in answer to a question that it is asked again. */
export interface PreviousAnswer {
  /** The question as it is asked now. */
  readonly questionId: string;
  readonly level: Level | null;
  readonly unknown: boolean;
  readonly notApplicableReason: string | null;
  readonly comment: string | null;
  /** ISO 8601 instant. */
  readonly answeredAt: string;
  readonly submittedAt: Date;
  readonly filledInBy: FilledInBy;
}

/** The newest answer signed before, by the id of the question as it is asked now. */
export type PreviousAnswers = ReadonlyMap<string, PreviousAnswer>;
