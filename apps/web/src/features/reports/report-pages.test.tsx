import { REPORTS } from '@firebreak/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const SUPPLIER = { id: buildId(1), name: 'ManilaVoice BPO' };

const CRITICAL: Schemas['CriticalSupplierView'] = {
  supplier: SUPPLIER,
  archetype: 'call_centre_bpo',
  tier: 1,
  status: 'active',
  owner: 'Ada Wong',
  assessed: false,
  band: 'critical',
  bestBand: 'low',
  worstBand: 'critical',
  coveragePercent: 12,
  flags: ['call_centre_customer_data'],
  openFindings: 3,
  contractEndsOn: '2027-03-31',
  lastAssessedAt: null,
};
const DATA: Schemas['PersonalDataView'] = {
  dataCategory: 'dob',
  country: null,
  suppliers: 60,
  peopleLeast: 1_000,
  peopleMost: 5_000,
  scopesWithoutCount: 2,
  named: [SUPPLIER],
};
const MEASURE: Schemas['MeasureCoverageView'] = {
  measure: 'phishing',
  suppliers: 12,
  levels: [5, 4, 0, 0, 1],
  notAnswered: 2,
  outOfDate: 3,
  coveragePercent: 17,
};
const RISK: Schemas['RiskRowView'] = {
  kind: 'accepted',
  findingId: buildId(70),
  supplier: SUPPLIER,
  title: 'Callers are not verified before a password is reset',
  measure: 'mfa',
  severity: 'critical',
  dueOn: '2026-11-01',
  daysOverdue: null,
  owner: null,
  approver: 'Ben Lee',
  approvedAt: '2026-11-02T00:00:00.000Z',
  expiresOn: '2026-12-31',
  reason: 'We replace it in December.',
  standing: 'in_force',
};

function routes(filled: boolean): FakeRoutes {
  const page = (rows: readonly unknown[]) => () => ({ body: buildPage(filled ? [...rows] : []) });
  return {
    'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }),
    'GET /reports/critical-suppliers': page([CRITICAL]),
    'GET /reports/personal-data': page([DATA]),
    'GET /reports/control-coverage': page([MEASURE]),
    'GET /reports/overdue-and-accepted': ({ query }) =>
      query['kind'] === 'accepted' ? page([RISK])() : { body: buildPage([]) },
  };
}

const hrefOf = (name: string): string | null => screen.getByRole('link', { name }).getAttribute('href');

describe('the reports', () => {
  beforeEach(() => chooseLocale('en'));

  it('are offered beside the exports', async () => {
    installFakeApi(routes(true));
    renderApp('/exports');
    const list = await screen.findByRole('region', { name: 'Reports' });
    expect(within(list).getAllByRole('link')).toHaveLength(REPORTS.length);
  });

  it('lead from each number to the list behind it, and keep the instant that is shown', async () => {
    const seen = installFakeApi(routes(true));
    renderApp('/exports/reports/critical-suppliers?asOf=2026-11-20T10:00:00.000Z');
    const row = within(await screen.findByRole('row', { name: /ManilaVoice/ }));
    expect(row.getByText('Low to Critical')).toBeTruthy();
    expect(row.getByText('12 %')).toBeTruthy();
    expect(hrefOf('3')).toBe(`/findings?vendorId=${SUPPLIER.id}&asOf=2026-11-20T10%3A00%3A00.000Z`);
    expect(seen.find(({ path }) => path === '/reports/critical-suppliers')?.query['asOf']).toBe(
      '2026-11-20T10:00:00.000Z',
    );
    expect(hrefOf('Exact CSV')).toMatch(/^\/api\/v1\/exports\/critical-suppliers\.csv\?variant=data&asOf=/);
  });

  it('tell people as a range, what is not stated, and how many suppliers only the file names', async () => {
    installFakeApi(routes(true));
    renderApp('/exports/reports/personal-data');
    const row = within(await screen.findByRole('row', { name: /1,000 to 5,000/ }));
    expect(row.getByText('Not stated')).toBeTruthy();
    expect(row.getByText('and 2 accesses without a number')).toBeTruthy();
    expect(row.getByText('and 59 more, which the file names')).toBeTruthy();
  });

  it('tell in Chinese where suppliers are weakest', async () => {
    chooseLocale('zh-Hant');
    installFakeApi(routes(true));
    renderApp('/exports/reports/control-coverage');
    const cells = within(await screen.findByRole('row', { name: /17%/ })).getAllByRole('cell');
    expect(cells.slice(1).map(({ textContent }) => textContent)).toEqual(['17%', '5', '4', '0', '0', '1', '2', '3']);
    expect(screen.getByRole('link', { name: '涵蓋 12 個供應商。' })).toBeTruthy();
  });

  it('tell who accepted which risk until when and why', async () => {
    installFakeApi(routes(true));
    renderApp('/exports/reports/overdue-and-accepted');
    const row = within(await screen.findByRole('row', { name: /Callers are not verified/ }));
    for (const words of ['Ben Lee', '31 Dec 2026', 'We replace it in December.'])
      expect(row.getByText(words)).toBeTruthy();
    expect(hrefOf('1')).toBe('/findings?status=accepted');
    expect(screen.getByText('Nothing is overdue.')).toBeTruthy();
  });

  it.each(REPORTS)('say of %s that there is nothing', async (report) => {
    installFakeApi(routes(false));
    renderApp(`/exports/reports/${report}`);
    expect((await screen.findAllByText(/^(No|There is no|Nobody)/)).length).toBeGreaterThan(0);
  });

  it('say that one does not exist', async () => {
    installFakeApi(routes(true));
    renderApp('/exports/reports/weather');
    expect(await screen.findByText('There is no such report')).toBeTruthy();
  });
});
