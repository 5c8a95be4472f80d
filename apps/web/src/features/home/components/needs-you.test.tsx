import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { callCentre, homeRoutes, market } from '../../../testing/home-routes';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const linkOf = (name: RegExp): string | null => screen.getByRole('link', { name }).getAttribute('href');

describe('what needs the reader', () => {
  beforeEach(() => chooseLocale('en'));

  it('counts lead to exactly the rows they count', async () => {
    installFakeApi({
      ...homeRoutes,
      'GET /deadlines': ({ query }) => ({
        body: buildPage([
          ...(query['kind'] === 'contract'
            ? [
                { vendor: market, dueOn: '2027-01-05', ends: 'contract', contractName: null, document: null },
                { vendor: callCentre, dueOn: '2027-01-09', ends: 'notice', contractName: 'Order 3', document: null },
              ]
            : []),
          ...(query['kind'] === 'leaving'
            ? [{ vendor: market, dueOn: '2026-11-02', ends: 'item', contractName: null, document: null }]
            : []),
          ...(query['kind'] === 'evidence'
            ? [
                {
                  vendor: callCentre,
                  dueOn: '2026-12-24',
                  ends: 'document',
                  contractName: null,
                  document: { assessmentId: buildId(9), fileName: 'ISO 27001.pdf', kind: 'certificate' },
                },
              ]
            : []),
        ]),
      }),
      'GET /due-reviews': () => ({ body: buildPage([{ vendor: market, tier: 1, dueOn: '2026-11-20', again: null }]) }),
    });
    renderApp('/');
    expect(await screen.findByText('ISO 27001.pdf, good until 24 December 2026')).toBeTruthy();
    expect(await screen.findByText('Contract ends 5 January 2027')).toBeTruthy();
    expect(linkOf(/^Flagged: 2,/)).toBe('/vendors?need=flag');
    expect(linkOf(/^Evidence that expires: 1,/)).toBe('/vendors?need=evidence');
    expect(await screen.findByText('Give notice of “Order 3” by 9 January 2027, or it goes on')).toBeTruthy();
    expect(await screen.findByText('Was to be done by 2 November 2026')).toBeTruthy();
    expect(linkOf(/^Contracts that end or need notice: 2,/)).toBe('/vendors?need=contract');
    expect(linkOf(/^Leaving, with something overdue: 1,/)).toBe('/vendors?need=leaving');
    expect(linkOf(/^Due for review: 1,/)).toBe('/vendors?need=review');
  });

  it('names the findings that wait for somebody, each reason with its own list', async () => {
    installFakeApi({
      ...homeRoutes,
      'GET /findings': ({ query }) => ({
        body: buildPage(
          query['acceptance'] === 'lapsed' || query['overdue'] === 'true'
            ? [
                {
                  id: buildId(70),
                  vendor: callCentre,
                  title: 'Callers are not verified',
                  dueOn: '2026-11-01',
                  acceptance: null,
                },
              ]
            : [],
        ),
      }),
    });
    renderApp('/');
    expect(await screen.findByText('Callers are not verified, due 1 November')).toBeTruthy();
    expect(linkOf(/^Acceptances that no longer hold: 1,/)).toBe('/findings?acceptance=lapsed');
    expect(linkOf(/^Weaknesses not mended in time: 1,/)).toBe('/findings?overdue=true');
    expect(screen.queryByText('Risks to accept or not')).toBeNull();
  });

  it('names what is new first, marks it as seen on wish, and takes that back', async () => {
    let seenAt: string | null = null;
    const since = () => seenAt ?? '2026-11-20T10:00:00.000Z';
    const fresh = {
      ...market,
      archetype: 'it_contractor',
      judgement: { flags: [{ key: 'z', severity: 'low', reason: 'New and quiet.' }] },
    };
    const requests = installFakeApi({
      ...homeRoutes,
      'GET /me/seen-flags': () => ({ body: { seenAt, newSince: since() } }),
      'POST /me/seen-flags': ({ body }) => {
        ({ seenAt } = body as { seenAt: string | null });
        return { body: { seenAt, newSince: since() } };
      },
      'GET /vendors': ({ query }) => ({
        body: buildPage(query['flaggedSince'] === '2026-11-20T10:00:00.000Z' ? [fresh] : []),
      }),
    });
    renderApp('/');
    expect((await screen.findByRole('link', { name: '1 new since 20 November' })).getAttribute('href')).toContain(
      '/vendors?flaggedSince=',
    );
    const [first] = screen.getAllByRole('link', { name: /Look/ });
    expect(first?.textContent).toContain('New and quiet.');
    await userEvent.click(screen.getByRole('button', { name: 'Mark as seen' }));
    await screen.findByText(/^nothing new since/);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getByRole('link', { name: '1 new since 20 November' })).toBeTruthy());
    expect(requests.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { seenAt: expect.any(String) },
      { seenAt: null },
    ]);
  });

  it('shows nothing as new in the past', async () => {
    installFakeApi(homeRoutes);
    renderApp('/?asOf=2026-06-30T00:00:00.000Z');
    await screen.findByRole('link', { name: /^Flagged/ });
    expect(screen.queryByText(/new since/)).toBeNull();
  });
});
