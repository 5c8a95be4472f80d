import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildVendor } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { DOT } from '../../lib/dot';

// Whole pages with long menus are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const vendors = [
  buildVendor(),
  buildVendor({
    id: buildId(2),
    name: 'Sai Kung Goods',
    archetype: 'goods_supplier',
    service: null,
    scopeSummary: { count: 0, peopleCount: null, accessLevel: null, dataCategories: [], accessTypes: [] },
    judgement: { ...buildVendor().judgement, assessed: true, flags: [] },
    assessment: { id: buildId(3), status: 'sent', filledInBy: 'vendor', dueOn: '2026-11-01', overdue: true },
  }),
];

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /vendors': () => ({ body: buildPage(vendors) }),
  'GET /vendors/tags': () => ({ body: { items: [{ tag: 'PCI DSS', vendors: 2 }] } }),
  'GET /saved-views': () => ({ body: { items: [] } }),
};

const box = (index: number) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Choose Vendor ${index}` });

const pageFrom = (from: number) =>
  Array.from({ length: 120 }, (_, index) =>
    buildVendor({ id: buildId(1_000 + from + index), name: `V${from + index}` }),
  );

async function chooseKind(name: string) {
  await userEvent.click(screen.getByRole('combobox', { name: 'What kind of supplier is it?' }));
  await userEvent.click(await screen.findByRole('option', { name }));
}

describe('the vendor list', () => {
  beforeEach(() => chooseLocale('en'));

  it('says of each vendor what it can touch, its risk with its range, and why', async () => {
    installFakeApi(routes);
    renderApp('/vendors');
    const row = (await screen.findByRole('link', { name: 'ManilaVoice BPO' })).closest<HTMLElement>('[role="row"]');
    if (row === null) throw new Error('The link is in no row.');
    expect(row.textContent).toContain(`Call centre${DOT}Customer hotline`);
    expect(row.textContent).toContain(`5.7M\u00A0people${DOT}Contact details`);
    expect(row.textContent).toContain('Not assessed');
    expect(within(row).getByRole('img', { name: 'Medium at best, Critical at worst' })).toBeTruthy();
    expect(row.textContent).toContain('Callers are not verified before a password is reset.');
    expect(screen.getByRole('heading', { level: 1, name: '2 vendors' })).toBeTruthy();
  });

  it('says that a scope reaches nothing instead of counting to zero', async () => {
    const idle = { count: 1, peopleCount: 0, accessLevel: null, dataCategories: [], accessTypes: [] };
    installFakeApi({ ...routes, 'GET /vendors': () => ({ body: buildPage([buildVendor({ scopeSummary: idle })]) }) });
    renderApp('/vendors');
    expect(await screen.findByText('No data, no systems')).toBeTruthy();
    expect(screen.queryByText(/0\speople/)).toBeNull();
  });

  it('shows unknown scopes and overdue questionnaires as such', async () => {
    installFakeApi(routes);
    renderApp('/vendors');
    const row = (await screen.findByRole('link', { name: 'Sai Kung Goods' })).closest('[role="row"]');
    expect(row?.textContent).toContain('Not described yet');
    expect(row?.textContent).toContain('Overdue');
    expect(row?.textContent).not.toContain('Not assessed');
  });

  it('keeps its filters as a sentence in the address and asks the API for them', async () => {
    const seen = installFakeApi(routes);
    const asked = () => seen.findLast(({ path }) => path === '/vendors')?.query;
    const { router } = renderApp('/vendors?likelihood=4&impact=5&assessed=true');
    await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    expect(asked()).toMatchObject({ likelihood: '4', impact: '5', assessed: 'true' });
    await userEvent.click(screen.getByRole('button', { name: 'of any kind' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Call centre' }));
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({ archetype: 'call_centre_bpo', impact: 5 }),
    );
    expect(await screen.findByRole('button', { name: 'of kind “Call centre”' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove: likelihood Likely · impact Severe' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ archetype: 'call_centre_bpo', assessed: true }));
    await waitFor(() => expect(asked()).toEqual({ archetype: 'call_centre_bpo', assessed: 'true', limit: '100' }));
  });

  it('drops what is no filter from the address', async () => {
    const seen = installFakeApi(routes);
    renderApp('/vendors?band=purple&impact=9&tier=1&sort=name');
    await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    expect(seen.find(({ path }) => path === '/vendors')?.query).toEqual({ tier: '1', sort: 'name', limit: '100' });
  });

  it('fetches the next page when its end comes into sight', async () => {
    const seen = installFakeApi({
      ...routes,
      'GET /vendors': ({ query }) =>
        query['cursor'] === undefined
          ? { body: { items: vendors, nextCursor: 'more', total: 3 } }
          : { body: { items: [buildVendor({ id: buildId(9), name: 'Bamboo CI' })], nextCursor: null, total: 3 } },
    });
    renderApp('/vendors');
    expect(await screen.findByRole('link', { name: 'Bamboo CI' })).toBeTruthy();
    expect(seen.filter(({ path }) => path === '/vendors')).toHaveLength(2);
  });

  it('walks down the rows by j and opens the search from the bar', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/vendors');
    const first = await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    act(() => first.focus());
    await userEvent.keyboard('j');
    expect(document.activeElement?.textContent).toBe('Sai Kung Goods');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Vendor, page or action' }), 'goods{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'goods' }));
  });

  it('adds a vendor and opens its page', async () => {
    const seen = installFakeApi({
      ...routes,
      'POST /vendors': () => ({ status: 201, body: buildVendor({ id: buildId(7), name: 'Peak CRM' }) }),
    });
    const { router } = renderApp('/vendors');
    await userEvent.click(await screen.findByRole('button', { name: 'New vendor' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add vendor' }));
    expect(await screen.findByText('Type the vendor’s name.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name'), '  Peak CRM ');
    await userEvent.click(screen.getByRole('button', { name: 'Add vendor' }));
    expect(await screen.findByText('Choose a kind; “Other” is one too.')).toBeTruthy();
    await chooseKind('Cloud customer database (CRM)');
    await userEvent.click(screen.getByRole('button', { name: 'Add vendor' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/vendors/${buildId(7)}`));
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Peak CRM', archetype: 'saas_crm' });
  });

  it('lists the kinds of supplier by the alphabet, “Other” last', async () => {
    installFakeApi(routes);
    renderApp('/vendors');
    await userEvent.click(await screen.findByRole('button', { name: 'New vendor' }));
    await userEvent.click(await screen.findByRole('combobox', { name: 'What kind of supplier is it?' }));
    const kinds = (await screen.findAllByRole('option')).map((option) => option.textContent);
    expect(kinds.at(-1)).toBe('Other');
    expect(kinds.slice(0, -1)).toEqual(kinds.slice(0, -1).toSorted(new Intl.Collator('en').compare));
  });

  it('says which name is taken, beside the name', async () => {
    installFakeApi({
      ...routes,
      'POST /vendors': () => ({ status: 409, body: { status: 409, code: 'duplicate', title: 'x', detail: 'x' } }),
    });
    renderApp('/vendors');
    await userEvent.click(await screen.findByRole('button', { name: 'New vendor' }));
    await userEvent.type(await screen.findByLabelText('Name'), 'ManilaVoice BPO');

    await chooseKind('Call centre');
    await userEvent.click(screen.getByRole('button', { name: 'Add vendor' }));
    expect(await screen.findByText('An active vendor already has this name.')).toBeTruthy();
  });

  it('offers an auditor no button that writes', async () => {
    installFakeApi({ ...routes, 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/vendors');
    await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    expect(screen.queryByRole('button', { name: 'New vendor' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('chooses several by boxes, ranges and keys, and takes them to a page of their own', async () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      buildVendor({ id: buildId(100 + index), name: `Vendor ${index}` }),
    );
    installFakeApi({ ...routes, 'GET /vendors': () => ({ body: buildPage(many) }) });
    const { router } = renderApp('/vendors');
    const chosen = () => many.flatMap((_, index) => (box(index).checked ? [index] : []));
    const person = userEvent.setup();
    await screen.findByRole('link', { name: 'Vendor 0' });
    await person.click(box(1));
    await person.keyboard('{Shift>}');
    await person.click(box(3));
    await person.keyboard('{/Shift}');
    expect(chosen()).toEqual([1, 2, 3]);
    await person.click(box(2));
    expect(await screen.findByText('2 vendors chosen')).toBeTruthy();
    act(() => screen.getByRole('link', { name: 'Vendor 4' }).focus());
    await person.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual([1, 3, 4, 5]);
    expect(document.activeElement?.textContent).toBe('Vendor 5');
    await person.keyboard('x');
    expect(chosen()).toEqual([1, 3, 4]);
    await person.keyboard('{Escape}');
    expect(chosen()).toEqual([]);
    await person.click(box(0));
    await person.click(screen.getByRole('button', { name: 'Send questionnaires' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/vendors\/send\/[\da-f-]{36}$/));
  });

  it('does to all that match what it does to some, says how far it is and whom it left, and takes it back', async () => {
    const vendor = buildVendor({ name: 'V0' });
    const seen = installFakeApi({
      ...routes,
      'GET /vendors': () => ({ body: { items: pageFrom(0), nextCursor: '120', total: 620 } }),
      'POST /vendor-acts': ({ body }) => ({
        body: Reflect.get(body as object, 'cursor')
          ? {
              id: buildId(2),
              done: 119,
              left: [{ vendorId: vendor.id, name: vendor.name, reason: 'unchanged' }],
              nextCursor: null,
            }
          : { id: buildId(1), done: 500, left: [], nextCursor: 'more' },
      }),
      [`POST /vendor-acts/${buildId(1)}/undo`]: () => ({ body: { undone: 500, left: [] } }),
      [`POST /vendor-acts/${buildId(2)}/undo`]: () => ({ body: { undone: 119, left: [] } }),
    });
    jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
    renderApp('/vendors?band=high');
    await screen.findByRole('link', { name: 'V0' });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose all that the list shows' }));
    expect(await screen.findByText('All 620 vendors of this list chosen')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send questionnaires' }).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByText('619 vendors archived')).toBeTruthy();
    expect(screen.getByText('1 was left as it was')).toBeTruthy();
    expect(screen.getByText(/is so already/)).toBeTruthy();
    const sent = seen.filter(({ path }) => path === '/vendor-acts').map(({ body }) => body);
    expect(sent).toEqual([
      { act: 'archive', filter: { band: 'high' } },
      { act: 'archive', filter: { band: 'high' }, cursor: 'more' },
    ]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Taken back for 619 vendors')).toBeTruthy();
    jest.restoreAllMocks();
  });

  it('prints every row that was fetched, not only those in sight', async () => {
    // jsdom lays nothing out: without a height all rows would count as in sight.
    jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
    const many = Array.from({ length: 60 }, (_, index) =>
      buildVendor({ id: buildId(100 + index), name: `Vendor ${index}` }),
    );
    installFakeApi({ ...routes, 'GET /vendors': () => ({ body: buildPage(many) }) });
    renderApp('/vendors');
    await screen.findByText('Vendor 0');
    expect(screen.queryByText('Vendor 59')).toBeNull();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getByText('Vendor 59')).toBeTruthy();
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(screen.queryByText('Vendor 59')).toBeNull());
    jest.restoreAllMocks();
  });

  it('says what to do first where there is no vendor', async () => {
    installFakeApi({ ...routes, 'GET /vendors': () => ({ body: buildPage([]) }) });
    renderApp('/vendors');
    expect(await screen.findByText('No vendors yet')).toBeTruthy();
  });
});
