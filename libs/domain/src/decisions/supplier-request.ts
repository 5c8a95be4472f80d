/**
 * Where a request for a new supplier stands: nobody has looked at it, it belongs to a vendor that waits for a decision,
 * that decision was made, or it was declined as it came.
 */
export const SUPPLIER_REQUEST_STATUSES = ['waiting', 'linked', 'decided', 'declined'] as const;
export type SupplierRequestStatus = (typeof SUPPLIER_REQUEST_STATUSES)[number];

/** How often the supplier would be used. */
export const SUPPLIER_USAGES = ['once', 'sometimes', 'always'] as const;
export type SupplierUsage = (typeof SUPPLIER_USAGES)[number];

/** Limits of requests for new suppliers. */
export const SUPPLIER_REQUEST_LIMITS = {
  purposeCharacters: 1_000,
  reasonCharacters: 1_000,
  websiteCharacters: 300,
  /** Requests of one organisation that wait at a time: whoever floods the queue does not fill the database. */
  waiting: 500,
  /** Mails of receipt to one address in a day: nobody floods a mailbox through us. */
  receiptsADay: 5,
  /** Requests through the link from one address in an hour. */
  perHour: 20,
  /** Vendors that may be the one that is asked for. */
  likenesses: 5,
} as const;
