/** Lengths of an answer's texts, in characters (code points); used by API, migration and form. */
export const ANSWER_LIMITS = {
  maxCommentCharacters: 2000,
  minNotApplicableReasonCharacters: 10,
  maxNotApplicableReasonCharacters: 500,
} as const;

/** What answers can be brought from. */
export const ANSWER_ORIGINS = ['answer_pack', 'spreadsheet'] as const;
export type AnswerOrigin = (typeof ANSWER_ORIGINS)[number];

/** How much may be brought from elsewhere at once: as many answers as a questionnaire has at most, in a file of so many bytes. */
export const ANSWER_IMPORT_LIMITS = { answers: 500, bytes: 4_000_000 } as const;

/** Most bytes of a spreadsheet that is brought back, and how long and in how many megabytes of memory it may be read. */
export const ANSWER_SHEET_LIMITS = { bytes: 2_000_000, readMilliseconds: 10_000, readMegabytes: 256 } as const;

/** Longest texts of a question, in characters (code points), so that it fits a phone without scrolling. */
export const QUESTION_LIMITS = {
  maxTextCharacters: 220,
  maxWhyCharacters: 320,
  maxOptionCharacters: 160,
} as const;

/** Most that a questionnaire holds: questions, characters (code points) of its texts, and the weight of a question. */
export const TEMPLATE_LIMITS = {
  questions: 500,
  titleCharacters: 120,
  descriptionCharacters: 600,
  keyCharacters: 40,
  maxWeight: 5,
} as const;
