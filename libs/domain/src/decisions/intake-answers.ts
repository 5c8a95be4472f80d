import type { AccessLevel, AccessType, DataCategory } from '../vocabulary.js';

/**
 * What somebody without any training can say of a supplier, and what the register takes it for: the most telling kinds
 * of each, which whoever looks after suppliers makes exact. Our judgement; unknown is never nothing.
 */
export const INTAKE_RECORDS = {
  identity: ['contact', 'dob'],
  dealings: ['order_history', 'support_tickets', 'email_content'],
  money: ['financial_account', 'payment_card'],
  papers: ['identity_document', 'national_id'],
  health: ['health', 'special_category'],
  secrets: ['account_credentials', 'internal_documents'],
} as const satisfies Readonly<Record<string, readonly DataCategory[]>>;
export type IntakeRecord = keyof typeof INTAKE_RECORDS;

/** How a supplier would reach us. */
export const INTAKE_WAYS = {
  keeps: ['data_custody'],
  looks: ['crm_lookup'],
  enters: ['remote_portal'],
  runs: ['remote_admin'],
  software: ['code_in_production', 'api_key'],
} as const satisfies Readonly<Record<string, readonly AccessType[]>>;
export type IntakeWay = keyof typeof INTAKE_WAYS;

/** Of how many people, at most; the largest stands for more as well. */
export const INTAKE_PEOPLE = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const;

/** The plain answers of the form. */
export interface IntakeAnswers {
  readonly records: readonly IntakeRecord[];
  /** Null when nobody knows; of no account without records. */
  readonly people: number | null;
  readonly ways: readonly IntakeWay[];
  readonly humanChannel: boolean;
  readonly canResetCredentials: boolean;
  readonly critical: boolean;
}

/** What the supplier could touch, as the register says it. */
export interface RequestedAccess {
  readonly accessLevel: AccessLevel;
  readonly dataCategories: DataCategory[];
  readonly peopleCount: number | null;
  readonly accessTypes: AccessType[];
  readonly humanChannel: boolean;
  readonly canResetCredentials: boolean;
  readonly critical: boolean;
}

/** Turns the plain answers into an access; whoever runs our systems reaches as far as an administrator. */
export function toRequestedAccess(answers: IntakeAnswers): RequestedAccess {
  const { records, people, ways, humanChannel, canResetCredentials, critical } = answers;
  return {
    accessLevel: levelOf(records, ways),
    dataCategories: records.flatMap((record): readonly DataCategory[] => INTAKE_RECORDS[record]),
    peopleCount: records.length === 0 ? 0 : people,
    accessTypes: [
      ...ways.flatMap((way): readonly AccessType[] => INTAKE_WAYS[way]),
      ...(canResetCredentials ? (['helpdesk_credential_reset'] as const) : []),
      ...(critical ? (['critical_service'] as const) : []),
    ],
    humanChannel,
    canResetCredentials,
    critical,
  };
}

function levelOf(records: readonly IntakeRecord[], ways: readonly IntakeWay[]): AccessLevel {
  if (ways.includes('runs')) return 'privileged';
  if (ways.includes('software')) return 'high';
  if (ways.length > 0 || records.length > 0) return 'moderate';
  return 'none';
}
