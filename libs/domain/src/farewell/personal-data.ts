/** Stands where the name of a person stood that was erased; pages say it in the reader's language. */
export const ERASED_NAME = 'erased person';

/** How every address ends that stands where that of a person stood that was erased; nobody can be reached there. */
export const ERASED_DOMAIN = '@erased.invalid';

/** Whether an address stands for a person that was erased: `erased-<id>@erased.invalid`. */
export function isErasedAddress(email: string): boolean {
  return email.toLowerCase().endsWith(ERASED_DOMAIN);
}

export const PERSONAL_DATA_LIMITS = { groundCharacters: 1_000, linksShown: 20, addressCharacters: 254 } as const;

/** Where a person stands, by its address. */
export const PERSONAL_PLACES = [
  'users',
  'assessments',
  'invitations',
  'vendor_contacts',
  'supplier_requests',
  'submissions',
  'mails',
  'notices',
  'events',
] as const;
export type PersonalPlace = (typeof PERSONAL_PLACES)[number];

/** What was erased with a person beside that. */
export const PERSONAL_BELONGINGS = [
  'receipts',
  'sessions',
  'personal_links',
  'idempotency_keys',
  'api_tokens',
  'portal_sessions',
  'notice_choices',
  'mail_stops',
  'weekly_days',
  'seen_marks',
  'saved_views',
  'passkeys',
  'authenticators',
  'recovery_codes',
] as const;
export type ErasedPlace = PersonalPlace | (typeof PERSONAL_BELONGINGS)[number];

/** Where people write what they like, a person's name among it. */
export const FREE_TEXT_PLACES = [
  'vendors',
  'vendor_contacts',
  'vendor_contracts',
  'vendor_decisions',
  'decision_conditions',
  'vendor_holds',
  'offboarding_items',
  'access_scopes',
  'assessments',
  'answers',
  'own_answers',
  'answer_messages',
  'submissions',
  'receipts',
  'evidence',
  'findings',
  'finding_notes',
  'risk_acceptances',
  'supplier_requests',
  'audit_requests',
  'audit_request_messages',
  'audit_notes',
  'saved_views',
  'api_tokens',
  'passkeys',
  'authenticators',
  'risk_models',
  'questionnaires',
  'vendor_imports',
  'vendor_deletions',
  'organizations',
  'webhooks',
  'mails',
  'events',
] as const;
export type FreeTextPlace = (typeof FREE_TEXT_PLACES)[number];
