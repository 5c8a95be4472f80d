import { allAt, type DemoVendor } from './demo-vendor.js';

/** Invented suppliers whose software or service runs for us. */
export const DEMO_SOFTWARE_SUPPLIERS: readonly DemoVendor[] = [
  {
    name: 'Longtail Components',
    archetype: 'open_source_component',
    service: 'Date picker used on the booking page',
    addedDaysAgo: 180,
    scopes: [
      {
        name: 'Script on the booking page',
        level: 'high',
        data: [],
        people: 2_000_000,
        types: ['third_party_script', 'code_in_production'],
        countries: [],
      },
    ],
  },
  {
    name: 'Tern CI',
    archetype: 'ci_tool',
    service: 'Builds and releases our web shop',
    addedDaysAgo: 210,
    contract: { endsInDays: 270, noticeHours: 72 },
    owner: 'admin',
    nextReviewInDays: 70,
    scopes: [
      {
        name: 'Build secrets',
        level: 'high',
        data: ['source_code', 'secrets_tokens'],
        people: 0,
        types: ['ci_secrets', 'oauth_integration'],
        countries: ['US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 55,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(3), foss_vetting: 4, mfa: 4 },
        respondent: ['Security', 'security@ternci.example'],
      },
    ],
  },
  {
    name: 'Parcelgate Transfer',
    archetype: 'file_transfer_vendor',
    service: 'Sends files to airports and customs',
    addedDaysAgo: 300,
    contract: { endsInDays: 300, noticeHours: 72 },
    owner: 'admin',
    scopes: [
      {
        name: 'Passenger lists in transit',
        level: 'high',
        data: ['contact', 'identity_document', 'dob'],
        people: 650_000,
        types: ['data_custody', 'network_edge'],
        countries: ['US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 52,
        dueAfterDays: 21,
        ends: 'submitted',
        grades: { ...allAt(2), patching: 1, foss_vetting: 1 },
        answers: { 'PAT-01': 1, 'PAT-06': 1 },
        respondent: ['Support', 'support@parcelgate.example'],
      },
    ],
  },
  {
    name: 'Sentry Oak Endpoint',
    archetype: 'security_vendor',
    service: 'Malware protection on all computers',
    addedDaysAgo: 325,
    contract: { endsInDays: 390, noticeHours: 24 },
    owner: 'admin',
    nextReviewInDays: 130,
    scopes: [
      {
        name: 'Agent with system rights',
        level: 'privileged',
        data: ['telemetry_metadata'],
        people: 0,
        types: ['code_in_production', 'critical_service'],
        critical: true,
        countries: ['IL'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 145,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(4), training: 3, phishing: 3 },
        proof: 'independently_verified',
        respondent: ['Assurance', 'assurance@sentryoak.example'],
      },
    ],
  },
  {
    name: 'Runway Departure Systems',
    archetype: 'airline_it',
    service: 'Check-in and boarding',
    addedDaysAgo: 337,
    contract: { endsInDays: 150, noticeHours: 48 },
    owner: 'admin',
    nextReviewInDays: 26,
    scopes: [
      {
        name: 'Check-in desks',
        level: 'high',
        data: ['contact', 'identity_document'],
        people: 1_800_000,
        types: ['critical_service', 'network_path'],
        critical: true,
        countries: ['US', 'GB'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 115,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(2), patching: 1, incident_response: 2 },
        answers: { 'PAT-01': 1, 'INC-05': 1 },
        respondent: ['Airline support', 'airlines@runway-systems.example'],
      },
    ],
  },
  {
    name: 'Lodestar Analytics Script',
    archetype: 'saas_other',
    service: 'Counts visits on all pages, payment too',
    addedDaysAgo: 160,
    contract: { endsInDays: 420, noticeHours: 72 },
    decisions: [
      {
        daysAgo: 'when added',
        by: 'admin',
        outcome: 'approved',
        reason: 'A script that counts visits. Marketing needs it this week.',
      },
    ],
    scopes: [
      {
        name: 'Script on every page',
        level: 'high',
        data: ['payment_card', 'contact'],
        people: 1_500_000,
        types: ['third_party_script', 'payment_page'],
        countries: ['FR'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 40,
        dueAfterDays: 21,
        ends: 'in_progress',
        grades: allAt(1),
        answeredShare: 0.2,
        respondent: ['Contact', 'hello@lodestar.example'],
      },
    ],
  },
  {
    name: 'Ledger Lane Accounting',
    archetype: 'saas_other',
    service: 'Books and invoices',
    addedDaysAgo: 308,
    contract: { endsInDays: 240, noticeHours: 24 },
    nextReviewInDays: 80,
    scopes: [
      {
        name: 'Books',
        level: 'moderate',
        data: ['financial_account', 'employment', 'internal_documents'],
        people: 900,
        types: ['idp_sso', 'data_custody'],
        countries: ['NZ'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 118,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(3), mfa: 4, third_party_access: 4 },
        proof: 'document_seen',
        respondent: ['Trust', 'trust@ledgerlane.example'],
      },
    ],
  },
  {
    name: 'Signpost Mail Relay',
    archetype: 'saas_other',
    service: 'Delivers booking confirmations',
    addedDaysAgo: 215,
    contract: { endsInDays: 365, noticeHours: 72 },
    scopes: [
      {
        name: 'Outgoing mail',
        level: 'moderate',
        data: ['contact', 'email_content'],
        people: 1_100_000,
        types: ['api_key', 'support_console'],
        countries: ['US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 9,
        dueAfterDays: 21,
        ends: 'in_progress',
        grades: { ...allAt(3), phishing: 2 },
        answeredShare: 0.85,
        respondent: ['Deliverability', 'trust@signpost.example'],
      },
    ],
  },
  {
    name: 'Orchard Backup',
    archetype: 'saas_security',
    service: 'Copies of all office files',
    addedDaysAgo: 255,
    contract: { endsInDays: 520, noticeHours: 72 },
    owner: 'admin',
    scopes: [
      {
        name: 'Office file copies',
        level: 'high',
        data: ['internal_documents', 'employment', 'customer_configuration'],
        people: 3_400,
        types: ['data_custody', 'api_key'],
        countries: ['SG'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 98,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(3), incident_response: 4 },
        respondent: ['Support', 'support@orchardbackup.example'],
      },
    ],
  },
];
