import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { callCentre, homeRoutes, market, summary } from '../../testing/home-routes';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const refused = () => ({ status: 403, body: { status: 403, code: 'forbidden', title: 'x' } });

describe('the first page', () => {
  beforeEach(() => chooseLocale('en'));

  it('gives the verdict first, and says what is not assessed', async () => {
    installFakeApi(homeRoutes);
    renderApp('/');
    expect(
      await screen.findByRole('heading', { level: 1, name: '2 of 9 vendors are a high or critical risk' }),
    ).toBeTruthy();
    expect(screen.getByText('2 have not been assessed; they rank at their worst case.')).toBeTruthy();
    const page = screen.getByRole('link', { name: 'One page as PDF' });
    expect(page.getAttribute('href')).toBe('/api/v1/risk/summary.pdf?locale=en');
  });

  it('names each flagged vendor once, gravest first, with its reason in words', async () => {
    installFakeApi(homeRoutes);
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
      ...homeRoutes,
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
    installFakeApi(homeRoutes);
    renderApp('/');
    expect(
      await screen.findByRole('heading', {
        name: 'Vendors may cost HK$2.4M a year on average, HK$61M if things run high',
      }),
    ).toBeTruthy();
    expect(screen.getByText(/Reckoned with 1.2 events in a hundred years/)).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Updates and patching is the weakest measure' })).toBeTruthy();
  });

  it('says that the figures of vendors are added up where nobody kept how many events there are', async () => {
    installFakeApi({
      ...homeRoutes,
      'GET /risk/summary': () => ({ body: { ...summary, eventsPerMillionYears: null } }),
    });
    renderApp('/');
    expect(await screen.findByText(/The figures of all vendors are added up/)).toBeTruthy();
    expect(screen.queryByText(/Reckoned with/)).toBeNull();
  });

  it('tells what is safe when a part cannot be read, and tries again', async () => {
    let broken = true;
    installFakeApi({
      ...homeRoutes,
      'GET /risk/flags': (request) => (broken ? refused() : (homeRoutes['GET /risk/flags']?.(request) ?? {})),
    });
    renderApp('/');
    const alert = await screen.findByRole('alert');
    broken = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Servers go unpatched.')).toBeTruthy();
  });

  it('tells once, not three times, that nothing could be read', async () => {
    installFakeApi({
      ...homeRoutes,
      'GET /risk/flags': refused,
      'GET /assessments': refused,
      'GET /due-reviews': refused,
      'GET /deadlines': refused,
      'GET /findings': refused,
      'GET /supplier-requests': refused,
      'GET /vendors': refused,
      'GET /risk/summary': refused,
    });
    renderApp('/');
    expect(await screen.findByRole('heading', { level: 1, name: 'Home' })).toBeTruthy();
    const needsYou = screen.getByRole('region', { name: 'Needs you' });
    expect(await within(needsYou).findAllByRole('alert')).toHaveLength(1);
  });

  it('says how the year went, and who moved', async () => {
    installFakeApi(homeRoutes);
    renderApp('/');
    expect(
      await screen.findByRole('heading', {
        name: '2 vendors fewer are a high or critical risk than at the end of December 2025',
      }),
    ).toBeTruthy();
    const month = screen.getByRole('link', { name: '31 December 2025: 4 of 11 high or critical' });
    expect(month.getAttribute('href')).toContain('asOf=2025-12-31T23');
    const moved = await screen.findByRole('link', { name: 'Kwun Tong Fresh Critical → Low' });
    expect(moved.getAttribute('href')).toBe(`/vendors/${market.id}#history`);
    expect(screen.getByText('Nobody in twelve months.')).toBeTruthy();
  });

  it('speaks Chinese at once, and asks the API for Chinese reasons', async () => {
    const seen = installFakeApi(homeRoutes);
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
