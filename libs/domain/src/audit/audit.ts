/** Where a request of an auditor stands: procurement has to answer, the auditor has to look, or it is done. */
export const AUDIT_REQUEST_STATES = ['open', 'answered', 'closed'] as const;
export type AuditRequestState = (typeof AUDIT_REQUEST_STATES)[number];

/** Most of what auditors and those whom they ask write; our judgement. */
export const AUDIT_LIMITS = {
  /** Of the address of a page, in characters. */
  aboutCharacters: 1_000,
  /** Of the title of a page. */
  titleCharacters: 200,
  textCharacters: 4_000,
  /** Requests of an organisation that are not closed. */
  unclosedRequests: 500,
  messagesOfRequest: 100,
  /** Notes of one auditor. */
  notesOfPerson: 2_000,
} as const;
