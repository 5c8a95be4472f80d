/** Most characters of a vendor's texts. */
export const VENDOR_LIMITS = { nameCharacters: 200, serviceCharacters: 200, notesCharacters: 4_000 } as const;

/** Limits of an access scope. */
export const ACCESS_SCOPE_LIMITS = { nameCharacters: 200, peopleCount: 10_000_000_000, perVendor: 50 } as const;

/** Limits of an assessment and of what a respondent signs. */
export const ASSESSMENT_LIMITS = {
  respondentNameCharacters: 80,
  decisionCommentCharacters: 2_000,
  signatureCharacters: 120,
  statementCharacters: 1_000,
  daysOfGrace: 30,
} as const;
