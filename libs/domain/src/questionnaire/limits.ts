/** Lengths of an answer's texts, in characters (code points); used by API, migration and form. */
export const ANSWER_LIMITS = {
  maxCommentCharacters: 2000,
  minNotApplicableReasonCharacters: 10,
  maxNotApplicableReasonCharacters: 500,
} as const;

/** Longest texts of a question, in characters (code points), so that it fits a phone without scrolling. */
export const QUESTION_LIMITS = {
  maxTextCharacters: 220,
  maxWhyCharacters: 320,
  maxOptionCharacters: 160,
} as const;
