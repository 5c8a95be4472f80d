import type { Schemas } from '@firebreak/api-client';

/** An id as the API makes them, told apart by its last figures. */
export function buildId(number: number): string {
  return `0199aaaa-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A person who works here: procurement unless said otherwise. */
export function buildUser(user: Partial<Schemas['UserView']> = {}): Schemas['UserView'] {
  return {
    id: buildId(900),
    name: 'Wong Ka Yan',
    email: 'procurement@demo.test',
    role: 'procurement',
    status: 'active',
    locale: 'en',
    digest: 'weekly',
    invitationExpiresAt: null,
    accessUntil: null,
    etag: '"1"',
    ...user,
  };
}

/** A session of procurement in a demo organisation. */
export function buildSession(user: Partial<Schemas['UserView']> = {}): Schemas['SessionView'] {
  return {
    user: buildUser(user),
    organization: { id: buildId(800), name: 'Harbour Airways', currency: 'HKD', locale: 'en', demo: true },
    stage: 'open',
  };
}

/** An organisation as its settings show it. */
export function buildOrganizationSettings(
  settings: Partial<Schemas['OrganizationSettingsView']> = {},
): Schemas['OrganizationSettingsView'] {
  const intervals = { tier1: 180, tier2: 365, tier3: 730, tier4: 1_095 };
  return {
    id: buildId(800),
    name: 'Harbour Airways',
    currency: 'HKD',
    locale: 'en',
    modelVersion: '2026.11.1',
    demo: false,
    reviewIntervalDays: intervals,
    defaultReviewIntervalDays: intervals,
    reminders: { on: true, daysBefore: [7, 1], daysAfter: [1, 7] },
    showsStanding: true,
    weakLevel: 1,
    asksAgainTiers: [],
    retention: { archivedVendorYears: null, requesterMonths: 12 },
    mailDelivery: 'sent',
    etag: '"4"',
    ...settings,
  };
}

/** A place on the matrix, high unless said otherwise. */
function buildPosition(position: Partial<Schemas['RiskPositionView']> = {}): Schemas['RiskPositionView'] {
  return { likelihood: 5, impact: 4, band: 'critical', score: 850, ...position };
}

/** A vendor as the list shows it: an outsourced call centre that nobody has assessed. */
export function buildVendor(vendor: Partial<Schemas['ListedVendorView']> = {}): Schemas['ListedVendorView'] {
  const position = buildPosition();
  return {
    id: buildId(1),
    name: 'ManilaVoice BPO',
    archetype: 'call_centre_bpo',
    service: 'Customer hotline',
    tier: 1,
    tierSetByHand: false,
    status: 'active',
    owner: null,
    nextReviewOn: null,
    aliases: [],
    domains: [],
    notes: null,
    contractEndsOn: null,
    noticeHours: null,
    withoutNoticeDuty: false,
    dataReturnedOn: null,
    tags: [],
    matchedScope: null,
    scopeSummary: {
      count: 1,
      peopleCount: 5_700_000,
      accessLevel: 'high',
      dataCategories: ['contact'],
      accessTypes: ['crm_bulk_read'],
    },
    assessment: null,
    judgement: {
      modelVersion: '2026.11.1',
      asOfDate: '2026-11-23',
      inherent: position,
      residual: { ...position, best: buildPosition({ band: 'medium', score: 450 }), worst: position },
      assessed: false,
      coveragePercent: 0,
      suggestedTier: 1,
      annualLoss: { p50: 100_000, p95: 3_000_000, currency: 'HKD' },
      flags: [
        {
          key: 'call_centre_customer_data',
          severity: 'critical',
          reason: 'Callers are not verified before a password is reset.',
          clearedBy: 'A tested call-back to a registered number.',
          incidents: [],
        },
      ],
    },
    createdAt: '2026-11-01T02:00:00.000Z',
    updatedAt: '2026-11-20T02:00:00.000Z',
    etag: '"1"',
    ...vendor,
  };
}

/** A whole list on one page. */
export function buildPage<Item>(items: readonly Item[]): { items: readonly Item[]; nextCursor: null; total: number } {
  return { items, nextCursor: null, total: items.length };
}
