import type { DataCategory } from '@firebreak/domain';

/** Kinds of records that people think of together. */
export const RECORD_GROUPS = [
  { key: 'identity', categories: ['contact', 'dob', 'employment', 'student', 'membership', 'loyalty'] },
  {
    key: 'dealings',
    categories: [
      'order_history',
      'support_tickets',
      'email_content',
      'voice_recordings',
      'call_metadata',
      'telemetry_metadata',
    ],
  },
  { key: 'money', categories: ['financial_account', 'payment_card', 'payment_token', 'partial_payment'] },
  {
    key: 'papers',
    categories: [
      'identity_document',
      'partial_identity_document',
      'national_id',
      'driver_licence',
      'ssn',
      'partial_ssn',
    ],
  },
  { key: 'health', categories: ['health', 'special_category', 'criminal_record', 'background_checks'] },
  {
    key: 'secrets',
    categories: [
      'account_credentials',
      'otp_messages',
      'internal_credentials',
      'secrets_tokens',
      'internal_documents',
      'source_code',
      'customer_configuration',
      'undisclosed_vulnerabilities',
      'other',
    ],
  },
] as const satisfies readonly { readonly key: string; readonly categories: readonly DataCategory[] }[];
