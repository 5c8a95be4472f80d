import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../i18n/locale-store';
import { buildId, buildPage, buildSession, buildVendor } from '../testing/builders';
import { installFakeApi } from '../testing/fake-api';
import type { FakeRoutes } from '../testing/fake-api';
import { renderApp } from '../testing/render-app';
import { buildAssessment, buildSignedAssessment } from '../testing/vendor-builders';
import { VENDOR_ID, vendorRoutes } from '../testing/vendor-routes';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(60_000);

const asOf = '2026-11-20T10:00:00.000Z';
const past = `asOf=${encodeURIComponent(asOf)}`;
const signed = buildSignedAssessment();
const questionnaireId = buildId(81);

/** What knows no past: who is signed in, the people as they are, the views they keep, and the trail, which is narrowed instead. */
const PRESENT = ['/session', '/users', '/saved-views', '/audit-events', '/outbox', '/jobs'];

const routes: FakeRoutes = {
  ...vendorRoutes,
  'GET /saved-views': () => ({ body: { items: [] } }),
  'GET /vendors/tags': () => ({ body: { items: [] } }),
  'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
  'GET /vendors': () => ({ body: buildPage([buildVendor()]) }),
  'GET /assessments': () => ({ body: buildPage([buildAssessment({ overdue: true })]) }),
  [`GET /assessments/${signed.id}`]: () => ({ body: signed }),
  'GET /outbox': () => ({ body: buildPage([]) }),
  'GET /risk/summary': () => ({
    body: {
      vendors: 1,
      assessed: 1,
      notAssessed: 0,
      bands: { very_low: 0, low: 0, medium: 1, high: 0, critical: 0 },
      toReview: 0,
      overdue: 0,
      annualLoss: { p50: 1000, p95: 20_000, currency: 'HKD' },
      measures: [],
    },
  }),
  'GET /risk/flags': () => ({ body: buildPage([]) }),
  'GET /risk/heatmap': () => ({ body: { basis: 'residual', cells: [], notAssessedCells: [], movements: [] } }),
  'GET /questionnaires': () => ({ body: buildPage([]) }),
  [`GET /questionnaires/${questionnaireId}`]: () => ({
    body: { id: questionnaireId, title: 'Core', description: '', questions: [], etag: '"1"' },
  }),
};

/** The bar on top, by the organisation's name in it. */
function bar(): Element {
  const header = screen.getByText('Harbour Airways').closest('header');
  if (header === null) throw new Error('There is no bar.');
  return header;
}

const strip = /You see the register as it stood on 20 November 2026/;

describe('a page as of an instant', () => {
  beforeEach(() => chooseLocale('en'));

  it.each([
    ['/', '/risk/summary'],
    ['/vendors', '/vendors'],
    [`/vendors/${VENDOR_ID}`, `/vendors/${VENDOR_ID}/judgements`],
    ['/assessments', '/assessments'],
    [`/assessments/${signed.id}`, `/assessments/${signed.id}`],
    ['/questionnaires', '/questionnaires'],
    [`/questionnaires/${questionnaireId}`, `/questionnaires/${questionnaireId}`],
  ])('%s asks for nothing but that instant, says so, and offers nothing that writes', async (address, path) => {
    const seen = installFakeApi(routes);
    renderApp(`${address}?${past}`);
    expect(await screen.findByText(strip)).toBeTruthy();
    await waitFor(() => expect(seen.some((request) => request.path === path)).toBe(true));
    await screen.findAllByRole('heading', { level: 1 });
    await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull());
    const asked = seen.filter((request) => !PRESENT.includes(request.path));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map((request) => [request.path, request.query['asOf']])).toEqual(
      asked.map((request) => [request.path, asOf]),
    );
    const writing = /^(New|Add|Edit|Remove|Send|Withdraw|Accept|Archive|More actions|Actions for|Say what)/;
    expect(screen.queryAllByRole('button', { name: writing })).toEqual([]);
  });

  it('says how many of its vendors were deleted since', async () => {
    installFakeApi({ ...routes, 'GET /vendor-deletions/since': () => ({ body: { count: 2 } }) });
    renderApp(`/vendors?${past}`);
    expect(await screen.findByText(/2 vendors of that day were deleted since and are not counted\./)).toBeTruthy();
  });

  it('shows of a vendor’s changes only those until then', async () => {
    const seen = installFakeApi(routes);
    renderApp(`/vendors/${VENDOR_ID}?${past}`);
    await screen.findByRole('heading', { name: 'Changes' });
    await waitFor(() =>
      expect(seen.find(({ path }) => path === '/audit-events')?.query).toEqual({
        vendorId: VENDOR_ID,
        until: asOf,
        limit: '5',
      }),
    );
  });

  it('keeps the instant through links and searches, and downloads the register of that instant', async () => {
    installFakeApi(routes);
    const { router } = renderApp(`/vendors?${past}`);
    await userEvent.click(await screen.findByRole('link', { name: 'ManilaVoice BPO' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/vendors/${VENDOR_ID}`));
    expect(router.state.location.search).toEqual({ asOf });
    const page = await screen.findByRole('link', { name: 'One page as PDF' });
    expect(page.getAttribute('href')).toBe(`/api/v1/vendors/${VENDOR_ID}/summary.pdf?locale=en&${past}`);
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Vendor, page or action' }), 'goods{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'goods', asOf }));
    await userEvent.click(screen.getByRole('link', { name: 'Exports' }));
    const download = await screen.findByRole('link', { name: 'Vendors as exact CSV' });
    expect(download.getAttribute('href')).toBe(`/api/v1/exports/vendors.csv?variant=data&${past}`);
  });

  it.each(['/trail', '/settings/outbox', '/settings/jobs'])('%s says that it shows the present', async (address) => {
    installFakeApi(routes);
    renderApp(`${address}?${past}`);
    expect(await screen.findByText(/This page shows the present: it keeps no past/)).toBeTruthy();
    expect(screen.queryByText(strip)).toBeNull();
  });

  it('says of what is not there that it was not there yet', async () => {
    installFakeApi({ 'GET /session': routes['GET /session'] ?? (() => ({})) });
    renderApp(`/vendors/${VENDOR_ID}?${past}`);
    expect(await screen.findByRole('heading', { name: 'There was nothing here at that instant' })).toBeTruthy();
  });

  it.each([
    ['2099-01-01T00:00:00Z', 'This instant is yet to come', /The address asks for 1 January 2099/],
    ['yesterday', 'The address names no instant', /It says “yesterday”/],
  ])('tells of %s in the address, shows nothing, and leads back to now', async (wrong, title, words) => {
    const seen = installFakeApi(routes);
    const { router } = renderApp(`/vendors?band=high&asOf=${wrong}`);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    expect(seen.some(({ path }) => path === '/vendors')).toBe(false);
    await userEvent.click(screen.getByRole('link', { name: 'Back to now' }));
    expect(await screen.findByRole('link', { name: 'ManilaVoice BPO' })).toBeTruthy();
    expect(router.state.location.search).toEqual({ band: 'high' });
  });
});

describe('the choice of an instant', () => {
  beforeEach(() => chooseLocale('en'));

  it('goes into the address, turns the bar, and is left again', async () => {
    const seen = installFakeApi(routes);
    const { router } = renderApp('/vendors?band=high');
    await userEvent.click(await screen.findByRole('button', { name: 'Instant shown: now. Choose another' }));
    fireEvent.change(await screen.findByLabelText('Day'), { target: { value: '2026-11-20' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '18:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    const chosen = new Date(2026, 10, 20, 18).toISOString();
    await waitFor(() => expect(router.state.location.search).toEqual({ band: 'high', asOf: chosen }));
    expect(await screen.findByText(strip)).toBeTruthy();
    expect(bar().hasAttribute('data-turned')).toBe(true);
    await waitFor(() => expect(seen.at(-1)?.query['asOf']).toBe(chosen));
    await userEvent.click(screen.getByRole('link', { name: 'Back to now' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ band: 'high' }));
    expect(screen.queryByText(strip)).toBeNull();
    expect(bar().hasAttribute('data-turned')).toBe(false);
    expect(await screen.findByRole('button', { name: 'New vendor' })).toBeTruthy();
  });

  it('keeps the focus inside while its days are passed by Tab, both ways', async () => {
    installFakeApi(routes);
    renderApp('/vendors');
    await userEvent.click(await screen.findByRole('button', { name: /^Instant shown: now/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByLabelText('Day')));
    await userEvent.tab({ shift: true });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Show'));
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(dialog.getByLabelText('Time'));
  });

  it('refuses what is no day and what is yet to come, in words', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/vendors');
    await userEvent.click(await screen.findByRole('button', { name: /^Instant shown/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
    expect(await screen.findByText('Choose a day.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2099-01-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(await screen.findByText('This instant is yet to come.')).toBeTruthy();
    expect(router.state.location.search).toEqual({});
  });

  it('closes what was open in the present, and shows nothing of it meanwhile', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/vendors');
    await userEvent.click(await screen.findByRole('button', { name: 'New vendor' }));
    await screen.findByRole('dialog');
    await act(() => router.navigate({ to: '/vendors', search: { asOf } }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
