import { beforeEach, describe, expect, it } from '@jest/globals';
import { EXPORT_TABLE_NAMES } from '@firebreak/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildSession } from '../../../testing/builders';
import { installFakeApi, type FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import type { ExportPackage } from '../exports.queries';

const INSTANT = '2026-11-20T10:00:00.000Z';

function buildPackage(given: Partial<ExportPackage> = {}): ExportPackage {
  return {
    id: 'package',
    requestedById: 'person',
    requestedAt: INSTANT,
    tables: [...EXPORT_TABLE_NAMES],
    asOf: null,
    status: 'ready',
    tablesDone: EXPORT_TABLE_NAMES.length,
    instant: INSTANT,
    bytes: 12_340_000,
    manifestSha256: 'ab'.repeat(32),
    previousId: null,
    failure: null,
    finishedAt: INSTANT,
    expiresAt: '2026-12-20T10:00:00.000Z',
    ...given,
  };
}

const UNDER_WAY = { instant: null, bytes: null, manifestSha256: null, finishedAt: null, expiresAt: null };

function fakePackages(packages: () => ExportPackage[], routes: FakeRoutes = {}) {
  return installFakeApi({
    'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }),
    'GET /exports': () => ({ body: { items: packages(), nextCursor: null, total: packages().length } }),
    ...routes,
  });
}

const table = () => screen.findByRole('table', { name: 'Everything in one signed file' });

describe('export packages', () => {
  beforeEach(() => chooseLocale('en'));

  it('are made at the press of a button, with how far they are, and can be downloaded then', async () => {
    let packages: ExportPackage[] = [];
    const seen = fakePackages(() => packages, {
      'POST /exports': () => {
        packages = [buildPackage({ ...UNDER_WAY, status: 'making', tablesDone: 3 })];
        return { status: 202, body: packages[0] };
      },
    });
    renderApp('/exports');
    await userEvent.click(await screen.findByRole('button', { name: 'Make a package' }));
    await screen.findByText(
      `A package is being made: 3 of ${EXPORT_TABLE_NAMES.length} tables are done. You can leave this page.`,
    );
    expect(screen.getByRole('button', { name: 'Make a package' })).toHaveProperty('disabled', true);
    expect(within(await table()).getByRole('progressbar', { name: 'Tables done' })).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({});
    packages = [buildPackage()];
    const link = await within(await table()).findByRole('link', { name: 'Download' }, { timeout: 5_000 });
    expect(link.getAttribute('href')).toBe('/api/v1/exports/package/content');
    expect((await table()).textContent).toContain('12.3 MB');
  });

  it('show the instant that the page shows', async () => {
    const seen = fakePackages(() => [], { 'POST /exports': () => ({ status: 202, body: buildPackage() }) });
    renderApp(`/exports?asOf=${INSTANT}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Make a package of this instant' }));
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({ asOf: INSTANT });
  });

  it('say why one was not made, and which are gone', async () => {
    fakePackages(() => [
      buildPackage({ ...UNDER_WAY, id: 'failed', status: 'failed', failure: 'storage_full' }),
      buildPackage({ id: 'expired', status: 'expired', expiresAt: null }),
    ]);
    renderApp('/exports');
    const [, failed, expired] = within(await table()).getAllByRole('row');
    expect(failed?.textContent).toContain('Not made: there is no room left where files are kept.');
    expect(expired?.textContent).toContain('Expired: the file was removed.');
    expect(within(await table()).queryByRole('link')).toBeNull();
  });

  it('say when they cannot be fetched, and when one cannot be asked for', async () => {
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }),
      'GET /exports': () => ({ status: 500, body: { status: 500, code: 'internal', title: 'Internal' } }),
      'POST /exports': () => ({ status: 409, body: { status: 409, code: 'invalid-state', title: 'Conflict' } }),
    });
    renderApp('/exports');
    await userEvent.click(await screen.findByRole('button', { name: 'Make a package' }));
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
  });

  it('are told in Chinese', async () => {
    chooseLocale('zh-Hant');
    fakePackages(() => [buildPackage()]);
    renderApp('/exports');
    const rows = within(await screen.findByRole('table', { name: '整份登記冊：已簽署的套件' })).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('下載保留至 2026年12月20日');
  });
});
