import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildCheckpoint, buildSignerReport } from '../../testing/trail-builders';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(60_000);

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /audit-checkpoints': () => ({ body: buildPage([buildCheckpoint()]) }),
  'GET /audit-checkpoints/latest': () => ({ body: buildSignerReport({ intervalMinutes: 7 }) }),
};

describe('what the trail can prove', () => {
  beforeEach(() => chooseLocale('en'));

  it.each([
    ['en', 'Who does what, and whether it shows', 'within 7 minutes here', 'Yes'],
    ['zh-Hant', '誰做了甚麼，會否被發現', '本系統最長為 7 分鐘', '會'],
  ] as const)(
    'says what it cannot in the same table, with the interval of the signer, in %s',
    async (locale, name, window, yes) => {
      chooseLocale(locale);
      installFakeApi(routes);
      renderApp('/trail/proof');
      const table = await screen.findByRole('table', { name });
      expect(within(table).getAllByRole('rowheader')).toHaveLength(10);
      expect(table.textContent).toContain(window);
      expect(within(table).getAllByText(yes)).toHaveLength(3);
      expect(document.body.textContent).not.toMatch(/\{\w+\}|undefined/);
    },
  );

  it('does not promise an interval where nobody signs', async () => {
    installFakeApi({
      ...routes,
      'GET /audit-checkpoints/latest': () => ({
        body: buildSignerReport({ state: 'none', checkpoint: null, intervalMinutes: null, fingerprint: null }),
      }),
    });
    renderApp('/trail/proof');
    const table = await screen.findByRole('table', { name: 'Who does what, and whether it shows' });
    expect(table.textContent).toContain('No signer runs here, so that is never.');
    expect(table.textContent).not.toMatch(/within/);
    // Only what the chain shows by itself.
    expect(within(table).getAllByText('Yes')).toHaveLength(1);
  });

  it('gives the commands with the fingerprint, and the programs', async () => {
    installFakeApi(routes);
    renderApp('/trail/proof');
    await screen.findByText(/npm run verify-trail -- --checkpoint OLD\.note/);
    expect(await screen.findAllByText(new RegExp('f1'.repeat(32)))).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'verify-export.py' }).getAttribute('href')).toBe('/verify-export.py');
  });

  it('lists the checkpoints with their notes, page after page, and says when there is none', async () => {
    const older = buildCheckpoint({ size: 1_200, at: '2026-11-22T04:15:00.000Z' });
    installFakeApi({
      ...routes,
      'GET /audit-checkpoints': ({ query }) =>
        query['cursor'] === undefined
          ? { body: { items: [buildCheckpoint()], nextCursor: 'next', total: 2 } }
          : { body: buildPage([older]) },
    });
    renderApp('/trail/proof');
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    const note = await screen.findByRole('link', { name: /^Download the checkpoint of 22 Nov 2026/ });
    expect(note.getAttribute('href')).toBe('/api/v1/audit-checkpoints/1200/note');
    installFakeApi({ ...routes, 'GET /audit-checkpoints': () => ({ body: buildPage([]) }) });
    renderApp('/trail/proof');
    expect(await screen.findByText('No checkpoint is kept yet')).toBeTruthy();
  });

  it('says so when it cannot be read', async () => {
    const refused = { status: 403, body: { status: 403, code: 'forbidden' } };
    installFakeApi({
      ...routes,
      'GET /audit-checkpoints/latest': () => refused,
      'GET /audit-checkpoints': () => refused,
    });
    renderApp('/trail/proof');
    expect(await screen.findAllByText(/Your role may read this/)).toHaveLength(2);
  });
});
