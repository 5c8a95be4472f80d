import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildVendor } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';
import type { Farewell, FarewellItem } from './farewell.queries';

jest.setTimeout(30_000);

const path = `/vendors/${VENDOR_ID}/offboarding`;
const ITEM: FarewellItem = {
  id: buildId(80),
  kind: 'data',
  scope: null,
  accessTypes: [],
  dataCategories: ['contact'],
  title: null,
  owner: { id: buildId(2), name: 'Wong Ka Yan' },
  dueOn: '2026-11-01',
  overdue: true,
  state: 'open',
  note: null,
  proof: null,
  doneOn: null,
  settledBy: null,
  settledAt: null,
  etag: '"1"',
};
const DONE: FarewellItem = { ...ITEM, state: 'done', doneOn: '2026-11-20', settledBy: 'Wong Ka Yan', overdue: false };
const farewell = (...items: FarewellItem[]): Farewell => ({
  vendorId: VENDOR_ID,
  startedBy: 'Wong Ka Yan',
  startedAt: '2026-10-01T00:00:00.000Z',
  settled: items.filter(({ state }) => state !== 'open').length,
  total: items.length,
  openLinks: 0,
  items,
});
const leaving = {
  ...vendorRoutes,
  [`GET /vendors/${VENDOR_ID}`]: () => ({ body: buildVendor({ status: 'offboarding' }) }),
};
const section = async () => within(await screen.findByRole('region', { name: 'Before they are gone' }));

describe('a vendor that leaves', () => {
  beforeEach(() => chooseLocale('en'));

  it('has none of it while it stays, and begins from its page with a way back', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`POST ${path}`]: () => ({ status: 201, body: farewell(ITEM) }),
      [`POST ${path}/cancel`]: () => ({ status: 204 }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
    expect(screen.queryByRole('region', { name: 'Before they are gone' })).toBeNull();
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Part with this vendor' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(seen.some((request) => request.path === `${path}/cancel`)).toBe(true));
  });

  it('says what is late, and is done with one press that can be taken back', async () => {
    let item = ITEM;
    const seen = installFakeApi({
      ...leaving,
      [`GET ${path}`]: () => ({ body: farewell(item) }),
      [`PATCH ${path}/items/${ITEM.id}`]: ({ body }) => {
        item = (body as { state: string }).state === 'done' ? DONE : ITEM;
        return { body: item };
      },
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    expect(await (await section()).findByText('overdue since 1 Nov 2026')).toBeTruthy();
    expect((await section()).getByText('0 of 1 done')).toBeTruthy();
    await userEvent.click((await section()).getByRole('button', { name: /^Done: Get your data back/ }));
    expect(await (await section()).findByText('1 of 1 done')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(seen.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
        { state: 'done' },
        { state: 'open' },
      ]),
    );
  });

  it('takes nothing as not applying without a reason', async () => {
    const seen = installFakeApi({
      ...leaving,
      [`GET ${path}`]: () => ({ body: farewell(ITEM) }),
      [`PATCH ${path}/items/${ITEM.id}`]: () => ({ body: { ...ITEM, state: 'not_applicable', note: 'A trial.' } }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: /^More about: Get your data/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Does not apply' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('Give the reason.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Why it does not apply'), 'A trial.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'PATCH')?.body).toEqual({
        state: 'not_applicable',
        note: 'A trial.',
        ownerId: buildId(2),
        dueOn: '2026-11-01',
      }),
    );
  });

  it('leaves the focus where Tab brought it, past a day, on a page too busy to look in between', async () => {
    installFakeApi({ ...leaving, [`GET ${path}`]: () => ({ body: farewell(ITEM) }) });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: /^More about: Get your data/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const user = userEvent.setup({ delay: null });
    await user.click(dialog.getByLabelText('Until when'));
    await user.keyboard('{Tab}{Tab}');
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.activeElement?.textContent).toBe('Save');
  });

  it('says how much is open when it is finished too early', async () => {
    installFakeApi({
      ...leaving,
      [`GET ${path}`]: () => ({ body: farewell(ITEM) }),
      [`POST ${path}/finish`]: () => ({
        status: 409,
        body: { status: 409, code: 'invalid-state', title: 'x', open: 1 },
      }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: 'Finish and archive' }));
    expect(await screen.findByText(/^1 item is open\./)).toBeTruthy();
  });
});
