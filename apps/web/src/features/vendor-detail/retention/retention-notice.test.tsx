import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import type { VendorRetention } from '../../../lib/retention.queries';
import { buildOrganizationSettings, buildPage, buildSession, buildVendor } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';

jest.setTimeout(60_000);

const path = `/vendors/${VENDOR_ID}`;
const HOLD = {
  reason: 'A dispute about invoices.',
  heldBy: 'Wong Ka Yan',
  heldAt: '2026-11-02T04:00:00.000Z',
  etag: '"3"',
};
const RETENTION: VendorRetention = {
  id: VENDOR_ID,
  name: 'ManilaVoice BPO',
  archetype: 'call_centre_bpo',
  archivedAt: '2023-05-02T04:00:00.000Z',
  dueOn: null,
  hold: null,
  failedAt: null,
  failure: null,
  keptYears: null,
  parts: [
    { part: 'assessments', count: 3 },
    { part: 'answers', count: 1_250 },
    { part: 'files', count: 1 },
  ],
  etag: '"7"',
};

function routes(retention: Partial<VendorRetention>, role: 'admin' | 'procurement' | 'auditor' = 'admin') {
  return {
    ...vendorRoutes,
    'GET /session': () => ({ body: buildSession({ role }) }),
    'GET /organization': () => ({ body: buildOrganizationSettings() }),
    'GET /archived-vendors': () => ({ body: buildPage([]) }),
    'GET /vendor-deletions': () => ({ body: buildPage([]) }),
    [`GET ${path}`]: () => ({ body: buildVendor({ status: 'archived' }) }),
    [`GET ${path}/retention`]: () => ({ body: { ...RETENTION, ...retention } }),
  };
}

describe('an archived vendor', () => {
  beforeEach(() => chooseLocale('en'));

  it.each([
    [{}, /Nothing of it is deleted by itself\./],
    [{ dueOn: '2026-12-24' }, /It is deleted for good on 24 Dec 2026/],
    [{ hold: HOLD }, /On hold since 2 Nov 2026, by Wong Ka Yan/],
    [
      { dueOn: '2026-11-01', failedAt: '2026-11-20T04:00:00.000Z', failure: 'busy' as const },
      /could not be deleted on 20 Nov 2026/,
    ],
  ])('says until when it is kept: %j', async (retention, words) => {
    installFakeApi(routes(retention));
    renderApp(path);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'What will be deleted' })).toBeTruthy();
  });

  it('is put on hold with a reason, which only an administrator can lift', async () => {
    const seen = installFakeApi({
      ...routes({}, 'procurement'),
      [`POST ${path}/hold`]: () => ({ status: 201, body: { ...RETENTION, hold: HOLD } }),
    });
    renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Put on hold' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Put on hold' }));
    expect(dialog.getByText('Give the reason in a sentence.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Why?'), 'A dispute.');
    await userEvent.click(dialog.getByRole('button', { name: 'Put on hold' }));
    expect(await screen.findByText('ManilaVoice BPO is on hold.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'A dispute.' });
    expect(screen.queryByRole('button', { name: 'Delete for good' })).toBeNull();
  });

  it('is let go as it was read, and told of when the hold is another one by now', async () => {
    const seen = installFakeApi({
      ...routes({ hold: HOLD }),
      [`POST ${path}/hold/lift`]: () => ({ status: 412, body: { status: 412, code: 'stale', title: 'x' } }),
    });
    renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Lift the hold' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Lift the hold' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^Somebody changed the hold/);
    expect(seen.find(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"3"');
    expect(screen.queryByRole('button', { name: 'Delete for good' })).toBeNull();
  });

  it('is deleted for good only by its name, after what goes was said', async () => {
    const seen = installFakeApi({
      ...routes({}),
      [`POST ${path}/deletion`]: () => ({ body: { id: VENDOR_ID, name: 'ManilaVoice BPO', fileHashes: [] } }),
    });
    renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Questionnaires: 3',
      'Answers: 1,250',
      'Files: 1',
    ]);
    const name = dialog.getByLabelText('Type the name ManilaVoice BPO');
    await userEvent.type(name, 'ManilaVoice');
    await userEvent.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(dialog.getByText('This is not the name.')).toBeTruthy();
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.type(name, ' BPO');
    await userEvent.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Keeping and deleting' })).toBeTruthy();
    const posted = seen.find(({ method }) => method === 'POST');
    expect([posted?.body, posted?.headers.get('if-match')]).toEqual([{ name: 'ManilaVoice BPO' }, '"7"']);
  });

  it('offers auditors nothing but the list', async () => {
    installFakeApi(routes({}, 'auditor'));
    renderApp(path);
    expect(await screen.findByRole('link', { name: 'What will be deleted' })).toBeTruthy();
    for (const name of ['Put on hold', 'Delete for good', 'Restore'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
