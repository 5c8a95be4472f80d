import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const callCentre = { id: buildId(1), name: 'ManilaVoice BPO' };
const market = { id: buildId(2), name: 'Kwun Tong Fresh' };

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const summary = {
  vendors: 9,
  assessed: 7,
  notAssessed: 2,
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

const routes: FakeRoutes = {
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
    },
  }),
  'GET /assessments': () => ({ body: buildPage([]) }),
  'GET /vendors': () => ({ body: buildPage([]) }),
  'GET /due-reviews': () => ({ body: buildPage([]) }),
};

const refused = () => ({ status: 403, body: { status: 403, code: 'forbidden', title: 'x' } });

describe('the first page', () => {
  beforeEach(() => chooseLocale('en'));

  it('gives the verdict first, and says what is not assessed', async () => {
    installFakeApi(routes);
    renderApp('/');
    expect(
      await screen.findByRole('heading', { level: 1, name: '2 of 9 vendors are a high or critical risk' }),
    ).toBeTruthy();
    expect(screen.getByText('2 have not been assessed; they rank at their worst case.')).toBeTruthy();
  });

  it('names each flagged vendor once, gravest first, with its reason in words', async () => {
    installFakeApi(routes);
    renderApp('/');
    const reason = await screen.findByText('Callers are not verified before a password is reset.');
    expect(reason.textContent).toContain('1 more reason');
    const links = screen.getAllByRole('link', { name: /Look/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/vendors/${callCentre.id}`,
      `/vendors/${market.id}`,
    ]);
  });

  it('asks a vendor again whose review is due, after saying what will be sent', async () => {
    const again = {
      questionnaire: { id: buildId(20), key: 'hkcert-core', title: 'HKCERT core' },
      respondentEmail: 'rosa@vendor.test',
      respondentName: 'Rosa Cruz',
    };
    let items = [
      { vendor: market, tier: 1, dueOn: '2026-11-20', again },
      { vendor: callCentre, tier: 2, dueOn: '2026-11-21', again: null },
    ];
    const seen = installFakeApi({
      ...routes,
      'GET /due-reviews': () => ({ body: buildPage(items) }),
      [`POST /vendors/${market.id}/ask-again`]: () => {
        items = items.slice(1);
        return { status: 201, body: {} };
      },
    });
    renderApp('/');
    expect(await screen.findByText('Due since 20 November, last answered by Rosa Cruz')).toBeTruthy();
    expect(screen.getByText('Due since 21 November')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ask Kwun Tong Fresh again?' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('“HKCERT core” goes to Rosa Cruz (rosa@vendor.test) in its newest version');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send again' }));
    expect(await screen.findByText('Sent to rosa@vendor.test.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/last answered by/)).toBeNull());
    expect(seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('says what a year could cost and which measure is weakest', async () => {
    installFakeApi(routes);
    renderApp('/');
    expect(
      await screen.findByRole('heading', {
        name: 'Vendors may cost HK$2.4M a year on average, HK$61M if things run high',
      }),
    ).toBeTruthy();
    expect(screen.getByText(/Reckoned with 1.2 events in a hundred years/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Updates and patching is the weakest measure' })).toBeTruthy();
  });

  it('says that the figures of vendors are added up where nobody kept how many events there are', async () => {
    installFakeApi({
      ...routes,
      'GET /risk/summary': () => ({ body: { ...summary, eventsPerMillionYears: null } }),
    });
    renderApp('/');
    expect(await screen.findByText(/The figures of all vendors are added up/)).toBeTruthy();
    expect(screen.queryByText(/Reckoned with/)).toBeNull();
  });

  it('walks the heatmap by arrow keys and opens the list of a cell by Enter', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/');
    const grid = await screen.findByRole('grid', { name: 'Vendors by likelihood and impact, with controls' });
    const corner = within(grid).getByRole('gridcell', { name: /^Almost certain × Severe/ });
    act(() => corner.focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Almost certain × Major: 1 vendor · Kwun Tong Fresh',
    );
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/vendors'));
    expect(router.state.location.search).toEqual({ likelihood: 5, impact: 4, assessed: true });
  });

  it('keeps vendors not assessed apart, in a lane that leads to them', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/');
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Not assessed, Severe at worst: 2 vendors/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ impact: 5, assessed: false }));
  });

  it('leads nowhere from an empty cell', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/');
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Rare × Negligible: no vendors/ }));
    expect(router.state.location.pathname).toBe('/');
  });

  it('leads from a cell before controls to everybody in it, assessed or not', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/');
    await userEvent.click(await screen.findByRole('button', { name: 'Before controls' }));
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Almost certain × Severe: 7 vendors/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ likelihood: 5, impact: 5, basis: 'inherent' }));
  });

  it('has no lane before controls, where nobody is apart', async () => {
    installFakeApi(routes);
    renderApp('/');
    await screen.findByRole('gridcell', { name: /^Not assessed, Severe/ });
    await userEvent.click(screen.getByRole('button', { name: 'Before controls' }));
    await waitFor(() => expect(screen.queryByRole('gridcell', { name: /^Not assessed/ })).toBeNull());
  });

  it('shows the map before controls, and as a table', async () => {
    const seen = installFakeApi(routes);
    renderApp('/');
    await screen.findByRole('grid');
    await userEvent.click(screen.getByRole('button', { name: 'Before controls' }));
    await screen.findByRole('gridcell', { name: 'Almost certain × Severe: 7 vendors · Kwun Tong Fresh, and 6 more' });
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    expect(screen.getByRole('table').textContent).toContain('Almost certainSevere7 vendors');
    expect(seen.some(({ path, query }) => path === '/risk/heatmap' && query['basis'] === 'inherent')).toBe(true);
  });

  it('tells what is safe when a part cannot be read, and tries again', async () => {
    let broken = true;
    installFakeApi({
      ...routes,
      'GET /risk/flags': (request) => (broken ? refused() : (routes['GET /risk/flags']?.(request) ?? {})),
    });
    renderApp('/');
    const alert = await screen.findByRole('alert');
    broken = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Servers go unpatched.')).toBeTruthy();
  });

  it('tells once, not three times, that nothing could be read', async () => {
    installFakeApi({
      ...routes,
      'GET /risk/flags': refused,
      'GET /assessments': refused,
      'GET /due-reviews': refused,
      'GET /risk/summary': refused,
    });
    renderApp('/');
    expect(await screen.findByRole('heading', { level: 1, name: 'Home' })).toBeTruthy();
    const needsYou = screen.getByRole('region', { name: 'Needs you' });
    expect(await within(needsYou).findAllByRole('alert')).toHaveLength(1);
  });

  it('speaks Chinese at once, and asks the API for Chinese reasons', async () => {
    const seen = installFakeApi(routes);
    renderApp('/');
    await screen.findByRole('grid');
    await userEvent.click(screen.getByRole('button', { name: '繁' }));
    expect(await screen.findByRole('heading', { level: 1, name: '9 個供應商中，有 2 個屬高或極高風險' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('zh-Hant');
    await waitFor(() =>
      expect(
        seen.some(({ path, headers }) => path === '/risk/flags' && headers.get('accept-language') === 'zh-Hant'),
      ).toBe(true),
    );
  });
});
