import type { Level } from '@firebreak/domain';

/** One answer as a submission keeps it. */
export interface SubmittedAnswer {
  readonly questionKey: string;
  readonly level: Level | null;
  readonly unknown: boolean;
  readonly notApplicableReason: string | null;
  readonly comment: string | null;
  readonly answeredAt: string;
  /** Who gave it; missing where it was signed before that was kept. */
  readonly answeredBy?: { readonly name: string | null; readonly email: string };
}
