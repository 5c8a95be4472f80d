import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import type { ArchivedVendor, VendorDeletion } from '../../../lib/retention.queries';
import { buildId, buildOrganizationSettings, buildPage, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';

jest.setTimeout(30_000);

const GOES: ArchivedVendor = {
  id: buildId(1),
  name: 'ManilaVoice BPO',
  archetype: 'call_centre_bpo',
  archivedAt: '2023-05-02T04:00:00.000Z',
  dueOn: '2026-12-20',
  hold: null,
  failedAt: null,
  failure: null,
};
const HELD: ArchivedVendor = {
  ...GOES,
  id: buildId(2),
  name: 'Quay Payroll',
  dueOn: null,
  hold: { reason: 'A dispute.', heldBy: 'Wong Ka Yan', heldAt: '2026-01-02T04:00:00.000Z', etag: '"1"' },
};
const FAILED: ArchivedVendor = {
  ...GOES,
  id: buildId(3),
  name: 'Peak Couriers',
  failedAt: '2026-11-20T00:00:00.000Z',
  failure: 'busy',
};
const GONE: VendorDeletion = {
  id: buildId(9),
  name: 'Old Ferry',
  archetype: 'other',
  addedAt: '2020-01-01T00:00:00.000Z',
  archivedAt: '2022-01-01T04:00:00.000Z',
  deletedAt: '2025-01-02T04:00:00.000Z',
  deletedBy: null,
  keptYears: 3,
  rows: 1_204,
  pastStates: 88,
  payloads: 301,
  fileHashes: ['a'.repeat(64), 'b'.repeat(64)],
};
const routes = {
  'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
  'GET /organization': () => ({ body: buildOrganizationSettings() }),
  'GET /archived-vendors': () => ({ body: buildPage([GOES, HELD, FAILED]) }),
  'GET /vendor-deletions': () => ({ body: buildPage([GONE]) }),
};
const rowOf = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(name) }));

describe('keeping and deleting', () => {
  beforeEach(() => chooseLocale('en'));

  it('says of each archived vendor when it goes, what keeps it and what went wrong, and what is gone', async () => {
    installFakeApi(routes);
    renderApp('/settings/deletion');
    expect((await rowOf('ManilaVoice BPO')).getByText('20 Dec 2026')).toBeTruthy();
    const held = await rowOf('Quay Payroll');
    expect([held.getByText('on hold'), held.getByText('Wong Ka Yan: A dispute.')]).toHaveLength(2);
    expect((await rowOf('Peak Couriers')).getByText('The database was busy; tried again daily')).toBeTruthy();
    const gone = await rowOf('Old Ferry');
    expect([gone.getByText('rule of 3 years'), gone.getByText('1,204')]).toHaveLength(2);
    expect(gone.queryByRole('link')).toBeNull();
  });

  it('narrows the list to what is on hold, and says when nothing is', async () => {
    const seen = installFakeApi({ ...routes, 'GET /archived-vendors': () => ({ body: buildPage([]) }) });
    renderApp('/settings/deletion');
    expect(await screen.findByText('No vendor is archived')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'On hold' }));
    expect(await screen.findByText('No archived vendor is on hold')).toBeTruthy();
    expect(seen.filter(({ path }) => path === '/archived-vendors').map(({ query }) => query['held'])).toEqual([
      undefined,
      'true',
    ]);
  });

  it('is ruled by administrators, who send only what they touched', async () => {
    let current = buildOrganizationSettings();
    const seen = installFakeApi({
      ...routes,
      'GET /organization': () => ({ body: current }),
      'PATCH /organization': () => {
        current = { ...current, retention: { archivedVendorYears: 3, requesterMonths: 12 }, etag: '"5"' };
        return { body: current };
      },
    });
    renderApp('/settings/deletion');
    await userEvent.selectOptions(await screen.findByLabelText(/^Delete an archived vendor/), '3');
    const months = screen.getByLabelText(/^Months until it is forgotten/);
    await userEvent.clear(months);
    await userEvent.type(months, '61');
    await userEvent.click(screen.getByRole('button', { name: 'Save rules' }));
    expect(screen.getByText('A whole number from 1 to 60.')).toBeTruthy();
    expect(seen.some(({ method }) => method === 'PATCH')).toBe(false);
    await userEvent.clear(months);
    await userEvent.type(months, '6');
    await userEvent.click(screen.getByRole('button', { name: 'Save rules' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'PATCH')?.body).toEqual({
      retention: { archivedVendorYears: 3, requesterMonths: 6 },
    });
  });

  it('is read by everybody else', async () => {
    installFakeApi({
      ...routes,
      'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }),
      'GET /organization': () => ({
        body: buildOrganizationSettings({ retention: { archivedVendorYears: 1, requesterMonths: 12 } }),
      }),
    });
    renderApp('/settings/deletion');
    expect(await screen.findByText('1 year after it was archived')).toBeTruthy();
    expect(screen.getByText('12 months')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save rules' })).toBeNull();
  });
});
