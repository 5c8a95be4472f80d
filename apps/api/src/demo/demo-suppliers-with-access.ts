import { allAt, type DemoVendor } from './demo-vendor.js';

/** Invented suppliers that come into our systems: contractors, help desks, hosting. */
export const DEMO_ACCESS_SUPPLIERS: readonly DemoVendor[] = [
  {
    name: 'Keystone Identity',
    archetype: 'identity_provider',
    service: 'Single sign-on for all staff',
    addedDaysAgo: 338,
    owner: 'admin',
    nextReviewInDays: 50,
    scopes: [
      {
        name: 'Staff sign-in',
        level: 'privileged',
        data: ['contact', 'account_credentials'],
        people: 3_400,
        types: ['idp_admin', 'critical_service'],
        critical: true,
        countries: ['US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 160,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: allAt(4),
        proof: 'independently_verified',
        respondent: ['Trust', 'trust@keystone-identity.example'],
      },
    ],
  },
  {
    name: 'Rivet Remote Support',
    archetype: 'remote_access_vendor',
    service: 'Tool by which IT helps staff at a distance',
    addedDaysAgo: 305,
    owner: 'admin',
    scopes: [
      {
        name: 'Agents on 900 computers',
        level: 'privileged',
        data: ['internal_documents'],
        people: 900,
        types: ['remote_admin', 'api_key'],
        countries: ['US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 85,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(3), patching: 2, third_party_access: 2 },
        respondent: ['Security', 'security@rivetremote.example'],
      },
    ],
  },
  {
    name: 'Nightjar Helpdesk',
    archetype: 'it_helpdesk_outsourcer',
    service: 'Staff IT help desk at night, Cebu',
    addedDaysAgo: 295,
    owner: 'admin',
    nextReviewInDays: 9,
    scopes: [
      {
        name: 'Staff accounts',
        level: 'privileged',
        data: ['contact', 'internal_credentials'],
        people: 3_400,
        types: ['helpdesk_credential_reset', 'vpn'],
        calls: true,
        resets: true,
        countries: ['PH'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 250,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: allAt(1),
        answers: { 'MFA-04': 0, 'PHI-04': 0 },
        respondent: ['Arnel Cruz', 'arnel@nightjar.example'],
      },
      {
        sentDaysAgo: 65,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(4), foss_vetting: 3 },
        proof: 'document_seen',
        respondent: ['Arnel Cruz', 'arnel@nightjar.example'],
      },
    ],
  },
  {
    name: 'Stonebridge Managed IT',
    archetype: 'msp_rmm',
    service: 'Looks after shop computers and tills',
    addedDaysAgo: 270,
    owner: 'admin',
    scopes: [
      {
        name: 'Shop computers',
        level: 'privileged',
        data: ['payment_token', 'order_history'],
        people: 220_000,
        types: ['remote_admin', 'network_admin'],
        countries: ['HK'],
      },
    ],
    assessments: [
      { sentDaysAgo: 15, dueAfterDays: 21, ends: 'sent', respondent: ['Service desk', 'desk@stonebridge-it.example'] },
    ],
  },
  {
    name: 'Wong & Bell Web Studio',
    archetype: 'it_contractor',
    service: 'Builds and maintains the online shop',
    addedDaysAgo: 265,
    nextReviewInDays: 14,
    scopes: [
      {
        name: 'Shop code and server',
        level: 'high',
        data: ['contact', 'order_history'],
        people: 410_000,
        types: ['code_in_production', 'vpn'],
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 240,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: allAt(0),
        respondent: ['Bell Cheung', 'bell@wongbell.example'],
        locale: 'zh-Hant',
      },
      {
        sentDaysAgo: 105,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(2), incident_response: 1 },
        respondent: ['Bell Cheung', 'bell@wongbell.example'],
        locale: 'zh-Hant',
      },
    ],
  },
  {
    name: 'Typhoon Cloud Hosting',
    archetype: 'hosting',
    service: 'Servers for the booking site',
    addedDaysAgo: 333,
    owner: 'admin',
    nextReviewInDays: 100,
    scopes: [
      {
        name: 'Booking servers',
        level: 'high',
        data: [],
        people: 0,
        types: ['data_custody', 'critical_service'],
        critical: true,
        countries: ['HK', 'JP'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 125,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(3), mfa: 4, patching: 4, incident_response: 4 },
        proof: 'document_seen',
        respondent: ['Trust', 'trust@typhooncloud.example'],
      },
    ],
  },
  {
    name: 'Mong Kok Fibre',
    archetype: 'other',
    service: 'Internet lines of the offices',
    addedDaysAgo: 318,
    nextReviewInDays: 160,
    scopes: [{ name: 'Office lines', level: 'low', data: [], people: 0, types: ['network_path'], countries: ['HK'] }],
    assessments: [
      {
        sentDaysAgo: 135,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(3), training: 2 },
        respondent: ['Business care', 'care@mkfibre.example'],
      },
    ],
  },
];
