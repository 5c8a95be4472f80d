import { allAt, type DemoVendor } from './demo-vendor.js';

/** The three suppliers whose stories the demo tells; each is invented after a real kind of incident. */
export const DEMO_STORIES: readonly DemoVendor[] = [
  {
    name: 'Luzon Contact Services',
    archetype: 'call_centre_bpo',
    service: 'Customer telephone and chat service, Manila',
    addedDaysAgo: 340,
    contract: { endsInDays: 210, withoutNoticeDuty: true },
    nextReviewInDays: 12,
    notes: 'Took over first-line service from the London team. Agents work in our customer system.',
    decisions: [
      {
        daysAgo: 30,
        by: 'admin',
        outcome: 'approved_with_conditions',
        reason: 'Nobody else can take over the calls this year. The risk is carried until these are met.',
        conditions: [
          { text: 'Callers are verified before any password is reset', dueInDays: -6 },
          { text: 'Phishing-resistant sign-in for every agent', dueInDays: 40 },
          { text: 'Name somebody who answers at night', dueInDays: 10, met: true },
        ],
      },
    ],
    scopes: [
      {
        name: 'Customer records in the service desk system',
        level: 'high',
        data: ['contact', 'dob', 'loyalty', 'order_history'],
        people: 5_700_000,
        types: ['crm_bulk_read', 'support_console'],
        calls: true,
        countries: ['PH'],
      },
      {
        name: 'Password resets for members',
        level: 'high',
        data: ['account_credentials'],
        people: 5_700_000,
        types: ['helpdesk_credential_reset'],
        calls: true,
        resets: true,
        countries: ['PH'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 60,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: {
          mfa: 2,
          patching: 3,
          phishing: 1,
          training: 2,
          third_party_access: 1,
          incident_response: 2,
          foss_vetting: 2,
        },
        answers: { 'MFA-02': 1, 'MFA-04': 0, 'PHI-04': 0, 'ACC-01': 0, 'INC-01': 1 },
        respondent: ['Maricel Santos', 'maricel.santos@luzon-contact.example'],
      },
    ],
  },
  {
    name: 'Kestrel IT Works',
    archetype: 'it_contractor',
    service: 'Runs the servers of our wholesale market',
    addedDaysAgo: 320,
    contract: { endsInDays: 150, noticeHours: 48 },
    nextReviewInDays: 30,
    owner: 'admin',
    scopes: [
      {
        name: 'Market trading and stall-holder servers',
        level: 'privileged',
        data: ['contact', 'financial_account', 'identity_document'],
        people: 7_000,
        types: ['remote_admin', 'always_on_vpn', 'network_admin', 'critical_service'],
        critical: true,
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 95,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: {
          mfa: 1,
          patching: 0,
          foss_vetting: 1,
          phishing: 1,
          training: 1,
          third_party_access: 1,
          incident_response: 1,
        },
        answers: { 'PAT-01': 0, 'PAT-04': 0, 'INC-05': 0 },
        proof: 'document_seen',
        respondent: ['Kelvin Yip', 'kelvin@kestrel-it.example'],
        locale: 'zh-Hant',
      },
    ],
  },
  {
    name: 'Fulcrum Networks',
    archetype: 'network_appliance_vendor',
    service: 'Load balancers in front of the booking site',
    addedDaysAgo: 310,
    contract: { endsInDays: 410, noticeHours: 72 },
    owner: 'admin',
    nextReviewInDays: 5,
    notes:
      'Told customers in October that source code and details of unfixed flaws were taken from its development network.',
    decisions: [
      { daysAgo: 60, outcome: 'approved', reason: 'Answers are complete and shown. Patches arrive within days.' },
    ],
    scopes: [
      {
        name: 'Appliances at our network edge',
        level: 'privileged',
        data: ['source_code', 'undisclosed_vulnerabilities', 'customer_configuration'],
        people: null,
        types: ['network_edge', 'code_in_production'],
        critical: true,
        countries: ['US'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 150,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(3), incident_response: 2, foss_vetting: 2 },
        answers: { 'PAT-06': 2, 'INC-01': 1 },
        respondent: ['Trust desk', 'trust@fulcrum-networks.example'],
      },
    ],
  },
];
