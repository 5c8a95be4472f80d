import { allAt, type DemoVendor } from './demo-vendor.js';

/** Invented suppliers that hold data of customers: marketing, service desks, cloud software. */
export const DEMO_CUSTOMER_DATA_SUPPLIERS: readonly DemoVendor[] = [
  {
    name: 'Bright Junk Creative',
    archetype: 'marketing_agency',
    service: 'E-mail campaigns and loyalty mailings',
    addedDaysAgo: 330,
    nextReviewInDays: 40,
    scopes: [
      {
        name: 'Loyalty mailing list',
        level: 'moderate',
        data: ['contact', 'loyalty'],
        people: 1_200_000,
        types: ['data_custody', 'api_feed'],
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 80,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(2), mfa: 3 },
        respondent: ['Jonas Pang', 'jonas@brightjunk.example'],
      },
    ],
  },
  {
    name: 'Peak CRM Cloud',
    archetype: 'saas_crm',
    service: 'Customer relationship system',
    addedDaysAgo: 328,
    nextReviewInDays: 120,
    owner: 'admin',
    scopes: [
      {
        name: 'All customer records',
        level: 'high',
        data: ['contact', 'dob', 'loyalty', 'order_history', 'support_tickets'],
        people: 5_700_000,
        types: ['data_custody', 'idp_sso', 'critical_service'],
        critical: true,
        countries: ['IE', 'SG'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 140,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(4), training: 3 },
        proof: 'independently_verified',
        respondent: ['Customer trust', 'trust@peakcrm.example'],
      },
    ],
  },
  {
    name: 'Chatterbox Connect',
    archetype: 'saas_integration',
    service: 'Chat widget wired into the customer system',
    addedDaysAgo: 260,
    scopes: [
      {
        name: 'Sync between chat and customer records',
        level: 'high',
        data: ['contact', 'support_tickets', 'secrets_tokens'],
        people: 900_000,
        types: ['oauth_integration', 'crm_bulk_read'],
        countries: ['US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 24,
        dueAfterDays: 21,
        ends: 'in_progress',
        grades: { ...allAt(2), third_party_access: 1 },
        answeredShare: 0.45,
        respondent: ['Dev relations', 'security@chatterbox.example'],
      },
    ],
  },
  {
    name: 'Pagoda Print & Mail',
    archetype: 'print_mail_vendor',
    service: 'Prints statements and membership cards',
    addedDaysAgo: 290,
    nextReviewInDays: 22,
    scopes: [
      {
        name: 'Statement runs',
        level: 'moderate',
        data: ['contact', 'loyalty', 'partial_payment'],
        people: 310_000,
        types: ['data_custody'],
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 34,
        dueAfterDays: 21,
        ends: 'submitted',
        grades: { ...allAt(1), phishing: 2, patching: 1 },
        answers: { 'ACC-03': 0, 'PAT-01': 0 },
        respondent: ['Ho Siu-fong', 'ops@pagodaprint.example'],
        locale: 'zh-Hant',
      },
    ],
  },
  {
    name: 'Straits Collections',
    archetype: 'collections',
    service: 'Recovers unpaid instalments',
    addedDaysAgo: 250,
    scopes: [
      {
        name: 'Overdue accounts',
        level: 'moderate',
        data: ['contact', 'financial_account', 'national_id'],
        people: 38_000,
        types: ['data_custody', 'api_feed'],
        calls: true,
        countries: ['SG'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 70,
        dueAfterDays: 21,
        ends: 'returned',
        grades: allAt(1),
        answers: { 'MFA-01': 1, 'ACC-06': 0, 'PHI-01': null },
        respondent: ['Rashid Karim', 'rashid@straitscollect.example'],
      },
    ],
  },
  {
    name: 'Pebble Surveys',
    archetype: 'saas_other',
    service: 'Passenger satisfaction surveys',
    addedDaysAgo: 220,
    nextReviewInDays: 150,
    scopes: [
      {
        name: 'Survey replies',
        level: 'low',
        data: ['contact'],
        people: 60_000,
        types: ['data_custody'],
        countries: ['NL'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 90,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(3), incident_response: 2 },
        respondent: ['Privacy', 'privacy@pebblesurveys.example'],
      },
    ],
  },
  {
    name: 'Cloudbank Data Platform',
    archetype: 'cloud_data_platform',
    service: 'Data warehouse for pricing and loyalty',
    addedDaysAgo: 315,
    owner: 'admin',
    nextReviewInDays: 60,
    scopes: [
      {
        name: 'Warehouse with loyalty and booking history',
        level: 'high',
        data: ['contact', 'loyalty', 'order_history', 'identity_document'],
        people: 5_700_000,
        types: ['data_custody', 'idp_sso'],
        countries: ['US', 'SG'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 130,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(3), mfa: 4, foss_vetting: 4 },
        proof: 'independently_verified',
        respondent: ['Trust office', 'trust@cloudbank.example'],
      },
    ],
  },
  {
    name: 'Ping Shan Text',
    archetype: 'communications_api',
    service: 'Sends flight texts and one-time passwords',
    addedDaysAgo: 240,
    owner: 'admin',
    scopes: [
      {
        name: 'Text message gateway',
        level: 'high',
        data: ['contact', 'otp_messages'],
        people: 2_400_000,
        types: ['api_key', 'api_feed'],
        countries: ['HK', 'US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 19,
        dueAfterDays: 21,
        ends: 'submitted',
        grades: { ...allAt(3), phishing: 2 },
        respondent: ['Winnie Au', 'security@pingshantext.example'],
      },
    ],
  },
  {
    name: 'Jade Fork Catering Club',
    archetype: 'retail_sme',
    service: 'Meal vouchers for members',
    addedDaysAgo: 190,
    scopes: [
      {
        name: 'Voucher redemptions',
        level: 'low',
        data: ['loyalty', 'order_history'],
        people: 42_000,
        types: ['supplier_portal'],
        countries: ['HK'],
      },
    ],
  },
  {
    name: 'Fernhill Loyalty Analytics',
    archetype: 'marketing_agency',
    service: 'Analyses how members use points',
    addedDaysAgo: 150,
    status: 'offboarding',
    notes: 'Contract ended; return and deletion of data not confirmed yet.',
    scopes: [
      {
        name: 'Yearly extract of member data',
        level: 'moderate',
        data: ['contact', 'loyalty', 'order_history'],
        people: 3_800_000,
        types: ['data_custody'],
        countries: ['GB'],
        endsInDays: 20,
      },
    ],
    assessments: [
      {
        sentDaysAgo: 110,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(2), third_party_access: 1 },
        answers: { 'ACC-03': 0 },
        respondent: ['Tom Fern', 'tom@fernhill.example'],
      },
    ],
  },
  {
    name: 'Blue Kite Ticket Desk',
    archetype: 'call_centre_bpo',
    service: 'Group bookings by telephone, Kuala Lumpur',
    addedDaysAgo: 230,
    nextReviewInDays: 33,
    scopes: [
      {
        name: 'Looks up single bookings',
        level: 'moderate',
        data: ['contact', 'order_history'],
        people: 90_000,
        types: ['crm_lookup'],
        calls: true,
        countries: ['MY'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 75,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(4), patching: 3, incident_response: 3, mfa: 4 },
        proof: 'document_seen',
        respondent: ['Siti Rahman', 'siti@bluekite.example'],
      },
    ],
  },
];
