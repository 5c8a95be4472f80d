import type { Tier } from './vocabulary.js';

/** Most characters of a vendor's texts, and the longest notice that its contract can give it. */
export const VENDOR_LIMITS = {
  nameCharacters: 200,
  serviceCharacters: 200,
  notesCharacters: 4_000,
  noticeHours: 8_760,
  tags: 20,
  tagCharacters: 40,
  aliases: 20,
  domains: 20,
  domainCharacters: 253,
} as const;

/** Limits of a list that is imported; the first four are those of the security model, the rest our judgement. */
export const VENDOR_IMPORT_LIMITS = {
  bytes: 10_000_000,
  rows: 50_000,
  columns: 100,
  cellBytes: 10_000,
  /** Faults and possible duplicates that an answer names; all are counted. */
  shownRows: 100,
  shownCharacters: 80,
  readMilliseconds: 20_000,
  readMegabytes: 512,
  /** How long a large list may take to be stored. */
  answerMilliseconds: 180_000,
} as const;

/** Limits of one act on many vendors; whoever acts on more goes on where the last request ended. */
export const VENDOR_ACT_LIMITS = { vendorsAtOnce: 500, undoHours: 24 } as const;

/** Limits of the views of the vendor list that people keep. */
export const SAVED_VIEW_LIMITS = { nameCharacters: 60, perPerson: 100 } as const;

/**
 * Hours within which a vendor tells of an incident in time: as long as a client itself has under GDPR article 33(1).
 * Hong Kong's PCPD asks for notice as soon as practicable and names no hours. To take 72 is our judgement.
 */
export const TIMELY_NOTICE_HOURS = 72;

/** Limits of a vendor's contacts. */
export const VENDOR_CONTACT_LIMITS = {
  nameCharacters: 120,
  positionCharacters: 120,
  phoneCharacters: 40,
  perVendor: 20,
} as const;

/** Limits of an access scope. */
export const ACCESS_SCOPE_LIMITS = { nameCharacters: 200, peopleCount: 10_000_000_000, perVendor: 50 } as const;

/** Limits of an assessment and of what a respondent signs. */
export const ASSESSMENT_LIMITS = {
  questions: 500,
  respondentNameCharacters: 80,
  decisionCommentCharacters: 2_000,
  messageCharacters: 2_000,
  messagesPerAnswer: 50,
  signatureCharacters: 120,
  statementCharacters: 1_000,
  /** How long a vendor has to answer, unless somebody says otherwise; our judgement. */
  daysToAnswer: 21,
  daysOfGrace: 30,
  /** Vendors to whom questionnaires are sent in one go. */
  vendorsAtOnce: 200,
  /** Until when what the buyer fills in itself should be finished; our judgement. */
  daysToFillIn: 30,
  /** Colleagues to whom sections are handed at a time. */
  openColleagues: 20,
  /** How long a PIN by telephone is good. */
  pinHours: 24,
  /** Wrong tries of a code or a PIN before it ends. */
  codeTries: 5,
} as const;

/** Limits of people and of what leads them in. A name is as long as mails may carry it. */
export const PEOPLE_LIMITS = {
  nameCharacters: 80,
  invitationDays: 7,
  passwordResetHours: 1,
  openPasswordResets: 3,
  firstAdministratorHours: 24,
} as const;

/** Limits of signing an organisation up: how long a link is good, and how many an hour are mailed to an address. */
export const SIGN_UP_LIMITS = { hours: 24, perAddressAndHour: 3 } as const;

/** How many people an organisation that signed itself up invites a day, until its operator raises it, to what at most. */
export const INVITATION_LIMITS = { perDayAfterSignUp: 20, mostPerDay: 100_000 } as const;

/**
 * Limits of second factors. A step-up is good for fifteen minutes, our own judgement; of an authenticator's codes so many
 * wrong ones are taken in an hour from everywhere: by chance one of 6,667 hours hits (three codes of a million are good).
 */
export const SECOND_FACTOR_LIMITS = {
  nameCharacters: 80,
  passkeys: 20,
  authenticators: 5,
  recoveryCodes: 10,
  stepUpMinutes: 15,
  wrongCodesPerHour: 50,
} as const;

/** Limits of API tokens: how long one is good, how many a person has at a time, how long an expired one is still shown. */
export const API_TOKEN_LIMITS = { nameCharacters: 80, mostDays: 366, perPerson: 50, daysShownExpired: 30 } as const;

/** Limits of an organisation's settings. */
export const ORGANIZATION_LIMITS = { nameCharacters: 80, leastReviewDays: 7, mostReviewDays: 3_650 } as const;

/** Limits of an organisation's own risk models. */
export const RISK_MODEL_LIMITS = {
  versionCharacters: 60,
  reasonCharacters: 500,
  adjustments: 1_000,
  constantKeyCharacters: 80,
  perOrganization: 200,
} as const;

/** Days between two reviews of a vendor by its tier, unless the organisation says otherwise; our judgement. */
export const DEFAULT_REVIEW_INTERVAL_DAYS: Readonly<Record<Tier, number>> = { 1: 180, 2: 365, 3: 730, 4: 1_095 };

/** How long before its day evidence or a contract that ends is a need, in days; our judgement. */
export const DAYS_BEFORE_THE_END = 60;

/** How long before the last day to give notice its owner is told once more, in days: time to find what replaces it; our judgement. */
export const DAYS_FOR_NOTICE = 14;

/** How far back a flag is new for a person who never said what was seen, in days: somebody looks once a week. */
export const DAYS_NEW_UNTIL_SEEN = { flags: 7, changes: 30 } as const;
