import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildVendor } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const assessment = {
  id: buildId(3),
  status: 'sent',
  filledInBy: 'vendor',
  dueOn: '2026-12-01',
  overdue: false,
} as const;
const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /vendors': () => ({ body: buildPage([buildVendor({ assessment })]) }),
  'GET /vendors/tags': () => ({ body: { items: [] } }),
  'GET /saved-views': () => ({ body: { items: [] } }),
  'GET /questionnaires': () => ({ body: buildPage([]) }),
};
const names = async (): Promise<string[]> =>
  (await screen.findAllByRole('option')).map((option) => option.textContent ?? '');

async function open(): Promise<void> {
  await screen.findByRole('heading', { level: 1 });
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Vendor, page or action' });
}

describe('the palette', () => {
  beforeEach(() => {
    window.localStorage.clear();
    chooseLocale('en');
  });

  it('goes to a vendor that the register finds, and knows it the next time', async () => {
    installFakeApi(routes);
    const { router } = renderApp('/vendors');
    await open();
    await userEvent.keyboard('manila');
    await screen.findByRole('option', { name: /^ManilaVoice BPO/ });
    expect(await names()).toEqual([
      'All vendors matching “manila”',
      'ManilaVoice BPOCustomer hotline',
      'Assessment of ManilaVoice BPO',
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe(`/vendors/${buildId(1)}`));
    await open();
    expect((await names())[0]).toBe('ManilaVoice BPO');
  });

  it('opens the form for a new vendor, and changes the language', async () => {
    installFakeApi(routes);
    renderApp('/vendors');
    await open();
    await userEvent.keyboard('add vend{Enter}');
    expect(await screen.findByRole('dialog', { name: 'New vendor' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open();
    await userEvent.keyboard('繁體{Enter}');
    expect((await screen.findAllByRole('link', { name: '供應商' })).length).toBeGreaterThan(0);
  });

  it.each([
    ['an auditor', 'auditor', ''],
    ['anybody while the past is shown', 'admin', '?asOf=2026-11-20T10:00:00.000Z'],
  ] as const)('offers %s nothing that writes', async (_, role, search) => {
    installFakeApi({ ...routes, 'GET /session': () => ({ body: buildSession({ role }) }) });
    renderApp(`/vendors${search}`);
    await open();
    const offered = await names();
    expect(offered).toContain('Export the register');
    expect(offered.filter((name) => /^(Add|Send)/.test(name))).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Vendor, page or action' })).toBeNull());
  });
});
