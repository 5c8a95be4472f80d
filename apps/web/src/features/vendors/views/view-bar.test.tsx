import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildVendor } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import type { FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';

// Whole pages with long menus are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const own = {
  id: buildId(50),
  name: 'Payments',
  shared: false,
  own: true,
  search: { tag: 'PCI DSS', columns: ['risk', 'tags'] },
  etag: '"1"',
};
const theirs = { ...own, id: buildId(51), name: 'Board', shared: true, own: false, search: { bandFrom: 'critical' } };

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /vendors': () => ({ body: buildPage([buildVendor({ tags: ['PCI DSS'] })]) }),
  'GET /vendors/tags': () => ({ body: { items: [{ tag: 'PCI DSS', vendors: 1 }] } }),
  'GET /saved-views': () => ({ body: { items: [theirs, own] } }),
};

const bar = () => within(screen.getByRole('navigation', { name: 'Views' }));

describe('the views of the vendor list', () => {
  beforeEach(() => chooseLocale('en'));

  it('lead to their part of the address, and the one that is shown stands out', async () => {
    const seen = installFakeApi(routes);
    const { router } = renderApp('/vendors');
    await userEvent.click(await screen.findByRole('link', { name: 'Payments' }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ tag: 'PCI DSS', columns: 'risk,tags', view: own.id }),
    );
    expect(bar().getByRole('link', { current: 'page' }).textContent).toBe('Payments');
    const headings = screen.getAllByRole('columnheader').map((heading) => heading.textContent);
    expect(headings).toEqual(['Vendor', 'Risk', 'Tags']);
    expect(seen.findLast(({ path }) => path === '/vendors')?.query).toEqual({ tag: 'PCI DSS', limit: '100' });
    await userEvent.click(bar().getByRole('link', { name: 'Review due' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ reviewDue: true, sort: 'nextReview' }));
  });

  it('show that they were changed, and keep the change or take it back', async () => {
    const seen = installFakeApi({
      ...routes,
      [`PATCH /saved-views/${own.id}`]: () => ({ body: { ...own, etag: '"2"' } }),
    });
    renderApp(`/vendors?tag=PCI%20DSS&columns=risk,tags&view=${own.id}&sort=name`);
    expect(await screen.findByRole('link', { name: 'Payments · changed' })).toBeTruthy();
    expect(bar().getByRole('link', { name: 'Reset' }).getAttribute('href')).not.toContain('sort');
    await userEvent.click(bar().getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'PATCH')?.body).toEqual({
        search: { tag: 'PCI DSS', sort: 'name', columns: ['risk', 'tags'] },
      }),
    );
  });

  it('are kept under a name, for oneself or for everybody', async () => {
    const seen = installFakeApi({
      ...routes,
      'POST /saved-views': ({ body }) => ({ status: 201, body: { ...own, ...(body as object), id: buildId(52) } }),
    });
    const { router } = renderApp('/vendors?assessed=false&tier=1');
    await userEvent.click(await screen.findByRole('button', { name: 'Keep as a view' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Keep' }));
    expect(dialog.getByText('Give it a name.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Name'), 'First to ask');
    await userEvent.click(dialog.getByLabelText('Everybody here sees it'));
    await userEvent.click(dialog.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ view: buildId(52), tier: 1 }));
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'First to ask',
      shared: true,
      search: { assessed: false, tier: 1 },
    });
  });

  it('come back after they were deleted', async () => {
    const seen = installFakeApi({
      ...routes,
      [`DELETE /saved-views/${own.id}`]: () => ({ status: 204 }),
      'POST /saved-views': () => ({ status: 201, body: own }),
    });
    renderApp(`/vendors?tag=PCI%20DSS&columns=risk,tags&view=${own.id}`);
    await userEvent.click(await screen.findByRole('button', { name: 'More about the view “Payments”' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(seen.find(({ method, path }) => method === 'POST' && path === '/saved-views')?.body).toEqual({
        name: 'Payments',
        shared: false,
        search: own.search,
      }),
    );
  });

  it('offer an auditor nothing that writes, and nobody what others keep', async () => {
    installFakeApi({ ...routes, 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp(`/vendors?bandFrom=critical&view=${theirs.id}&sort=name`);
    expect(await screen.findByRole('link', { name: 'Board · shared · changed' })).toBeTruthy();
    expect(bar().queryAllByRole('button')).toEqual([]);
  });
});
