import type { Level, LocalizedText } from '@firebreak/domain';

/** A question as it stood where an answer comes from. */
export interface AskedElsewhere {
  readonly text: LocalizedText;
  /** The words of the level that was chosen; null for none. */
  readonly words: LocalizedText | null;
  /** What `questionHash` gives for it. */
  readonly hash: string;
}

/** One answer that comes from elsewhere: an answer pack, or a spreadsheet. */
export interface IncomingAnswer {
  readonly questionKey: string;
  readonly level: Level | null;
  readonly unknown: boolean;
  readonly notApplicableReason: string | null;
  readonly comment: string | null;
  /** Left out by what was made from this very questionnaire. */
  readonly asked?: AskedElsewhere;
}
