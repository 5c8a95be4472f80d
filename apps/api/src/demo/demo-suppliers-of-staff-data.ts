import { allAt, type DemoVendor } from './demo-vendor.js';

/** Invented suppliers that hold data of staff: payroll, pension, health, training. */
export const DEMO_STAFF_DATA_SUPPLIERS: readonly DemoVendor[] = [
  {
    name: 'Harbour View Payroll',
    archetype: 'payroll_hr',
    service: 'Monthly payroll for 640 staff',
    addedDaysAgo: 335,
    contract: { endsInDays: 180, noticeHours: 48 },
    nextReviewInDays: 95,
    decisions: [{ daysAgo: 90, outcome: 'approved', reason: 'Little access, well kept.' }],
    scopes: [
      {
        name: 'Payroll files',
        level: 'high',
        data: ['employment', 'financial_account', 'national_id'],
        people: 640,
        types: ['data_custody'],
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 120,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(3), mfa: 4, patching: 4 },
        proof: 'document_seen',
        respondent: ['Grace Mok', 'grace.mok@harbourview-payroll.example'],
      },
    ],
  },
  {
    name: 'Lantau Health Screening',
    archetype: 'healthcare_saas',
    service: 'Crew medicals',
    addedDaysAgo: 300,
    contract: { endsInDays: 75, noticeHours: 72 },
    nextReviewInDays: 75,
    scopes: [
      {
        name: 'Crew medical results',
        level: 'high',
        data: ['health', 'contact', 'national_id'],
        people: 2_300,
        types: ['data_custody'],
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 100,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: { ...allAt(3), foss_vetting: 2 },
        proof: 'document_seen',
        respondent: ['Dr Irene Kwan', 'irene@lantauhealth.example'],
      },
    ],
  },
  {
    name: 'Nine Dragons Pension Services',
    archetype: 'pension_bpo',
    service: 'Administers the staff pension scheme',
    addedDaysAgo: 310,
    contract: { endsInDays: 330, noticeHours: 24 },
    scopes: [
      {
        name: 'Scheme members',
        level: 'high',
        data: ['contact', 'financial_account', 'national_id', 'dob'],
        people: 4_100,
        types: ['data_custody'],
        calls: true,
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 46,
        dueAfterDays: 21,
        ends: 'sent',
        respondent: ['Compliance', 'compliance@ninedragons-pension.example'],
      },
    ],
  },
  {
    name: 'Kowloon Staffing',
    archetype: 'payroll_hr',
    service: 'Temporary staff at peak season',
    addedDaysAgo: 200,
    contract: { endsInDays: 270, noticeHours: 72 },
    scopes: [
      {
        name: 'Applicants and background checks',
        level: 'moderate',
        data: ['employment', 'background_checks', 'identity_document'],
        people: 1_900,
        types: ['remote_portal', 'data_custody'],
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 28,
        dueAfterDays: 21,
        ends: 'in_progress',
        grades: allAt(2),
        answeredShare: 0.7,
        respondent: ['Eva Ng', 'eva@kowloonstaffing.example'],
        locale: 'zh-Hant',
      },
    ],
  },
  {
    name: 'Tidewater Insurance Brokers',
    archetype: 'professional_services',
    service: 'Travel insurance sold with tickets',
    addedDaysAgo: 280,
    contract: { endsInDays: 300, noticeHours: 72 },
    nextReviewInDays: 18,
    scopes: [
      {
        name: 'Insured travellers',
        level: 'moderate',
        data: ['contact', 'dob', 'health'],
        people: 85_000,
        types: ['api_feed', 'data_custody'],
        countries: ['HK', 'GB'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 200,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(3), third_party_access: 2 },
        proof: 'document_seen',
        respondent: ['Risk desk', 'risk@tidewater.example'],
      },
    ],
  },
  {
    name: 'Aurora Learning',
    archetype: 'education',
    service: 'Online training for cabin crew',
    addedDaysAgo: 170,
    contract: { endsInDays: 150, noticeHours: 48 },
    nextReviewInDays: 200,
    scopes: [
      {
        name: 'Course records',
        level: 'low',
        data: ['employment', 'student'],
        people: 3_100,
        types: ['idp_sso'],
        countries: ['AU'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 60,
        dueAfterDays: 30,
        ends: 'accepted',
        grades: { ...allAt(3), mfa: 4 },
        respondent: ['IT', 'it@auroralearning.example'],
      },
    ],
  },
];
