import { buildId, buildPage, buildSession } from './builders';
import type { FakeRoutes } from './fake-api';

/** Two vendors that everything is about. */
export const callCentre = { id: buildId(1), name: 'ManilaVoice BPO' };
export const market = { id: buildId(2), name: 'Kwun Tong Fresh' };

/** The portfolio's figures. */
export const summary = {
  vendors: 9,
  assessed: 7,
  notAssessed: 2,
  flagged: 2,
  bands: { very_low: 1, low: 1, medium: 3, high: 1, critical: 1 },
  toReview: 0,
  overdue: 0,
  annualLoss: { p50: 2_400_000, p95: 61_000_000, currency: 'HKD' },
  eventsPerMillionYears: { p50: 12_200, p95: 46_900 },
  annualLossSum: { p50: 5_000_000, p95: 90_000_000, currency: 'HKD' },
  measures: [
    { measure: 'mfa', averageLevelHundredths: 240, answered: 8, asked: 10 },
    { measure: 'patching', averageLevelHundredths: 110, answered: 5, asked: 10 },
    { measure: 'training', averageLevelHundredths: null, answered: 0, asked: 10 },
  ],
};

/** What the first page asks for. */
export const homeRoutes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /risk/summary': () => ({ body: summary }),
  'GET /risk/flags': () => ({
    body: {
      items: [
        {
          vendor: { ...market, archetype: 'it_contractor' },
          key: 'a',
          severity: 'high',
          reason: 'Servers go unpatched.',
          clearedBy: 'x',
        },
        {
          vendor: { ...callCentre, archetype: 'call_centre_bpo' },
          key: 'b',
          severity: 'medium',
          reason: 'Old data.',
          clearedBy: 'x',
        },
        {
          vendor: { ...callCentre, archetype: 'call_centre_bpo' },
          key: 'c',
          severity: 'critical',
          reason: 'Callers are not verified before a password is reset.',
          clearedBy: 'x',
        },
      ],
      total: 3,
    },
  }),
  'GET /risk/heatmap': ({ query }) => ({
    body: {
      basis: query['basis'],
      cells:
        query['basis'] === 'inherent'
          ? [{ likelihood: 5, impact: 5, count: 7, vendors: [market] }]
          : [{ likelihood: 5, impact: 4, count: 1, vendors: [market] }],
      notAssessed: 2,
      notAssessedCells: [{ likelihood: 5, impact: 5, count: 2, vendors: [callCentre] }],
      total: 9,
      movements: [
        { from: { likelihood: 5, impact: 5 }, to: { likelihood: 5, impact: 4 }, count: 1 },
        { from: { likelihood: 5, impact: 5 }, to: { likelihood: 2, impact: 2 }, count: 6 },
      ],
    },
  }),
  'GET /assessments': () => ({ body: buildPage([]) }),
  'GET /supplier-requests': () => ({ body: buildPage([]) }),
  'GET /vendors': () => ({ body: buildPage([]) }),
  'GET /due-reviews': () => ({ body: buildPage([]) }),
  'GET /findings': () => ({ body: buildPage([]) }),
  'GET /deadlines': () => ({ body: buildPage([]) }),
  'GET /me/seen-flags': () => ({ body: { seenAt: null, newSince: '2026-11-20T10:00:00.000Z' } }),
  'GET /risk/history': () => ({
    body: {
      firstJudgedAt: '2025-12-05T08:00:00.000Z',
      points: [
        buildPoint('2025-12-31T23:59:59.999Z', { high: 3, critical: 1 }),
        buildPoint('2026-11-27T08:00:00.000Z', { high: 1, critical: 1 }),
      ],
    },
  }),
  'GET /risk/moves': ({ query }) => ({
    body: buildPage(query['direction'] === 'in' ? [] : [{ ...market, from: 'critical', to: 'low' }]),
  }),
};

function buildPoint(at: string, bands: object): object {
  return {
    at,
    bands: { very_low: 1, low: 1, medium: 3, high: 0, critical: 0, ...bands },
    notAssessed: 2,
    annualLoss: { p50: 1_000_000, p95: 9_000_000 },
  };
}
