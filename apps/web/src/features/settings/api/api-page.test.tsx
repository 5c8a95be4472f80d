import { API_CALLS } from '@firebreak/domain';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildUser } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import type { FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import type { ApiToken } from './api-tokens.queries';

jest.setTimeout(60_000);

const TOKEN = 'firebreak_shown-once';
const OWN: ApiToken = {
  id: buildId(70),
  name: 'Nightly report',
  role: 'auditor',
  scopes: [],
  owner: { id: buildUser().id, name: 'Wong Ka Yan' },
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2999-02-01T23:59:59.999Z',
  lastUsedAt: null,
};
const OTHER: ApiToken = {
  ...OWN,
  id: buildId(71),
  name: 'Old import',
  role: 'procurement',
  owner: { id: buildId(901), name: 'Ho Wing' },
  expiresAt: '2020-02-01T23:59:59.999Z',
  lastUsedAt: '2020-01-02T03:04:00.000Z',
};

/** A fake API that lists, makes and revokes tokens as the real one would. */
function install(routes: FakeRoutes = {}, role: 'admin' | 'procurement' | 'auditor' = 'procurement') {
  let own = [OWN];
  return installFakeApi({
    'GET /session': () => ({ body: buildSession({ role }) }),
    'GET /api-tokens': ({ query }) => ({ body: buildPage(query['all'] === 'true' ? [...own, OTHER] : own) }),
    'POST /api-tokens': ({ body }) => {
      const apiToken = { ...OWN, ...(body as object), id: buildId(72) };
      own = [apiToken, ...own];
      return { status: 201, body: { apiToken, token: TOKEN } };
    },
    [`DELETE /api-tokens/${OWN.id}`]: () => {
      own = own.filter(({ id }) => id !== OWN.id);
      return { status: 204 };
    },
    ...routes,
  });
}

async function open(): Promise<void> {
  renderApp('/settings/api');
  await screen.findByRole('heading', { level: 1, name: 'API' });
}

const scripts = () => screen.getAllByRole('textbox').map((box) => box.textContent ?? '');
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the page about the API', () => {
  beforeEach(() => chooseLocale('en'));

  it('makes a token and shows it once, until it was kept', async () => {
    const seen = install();
    await open();
    await press('Make a token');
    const dialog = within(await screen.findByRole('dialog', { name: 'Make a token' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Make a token' }));
    expect(dialog.getByText('Say what the token is for.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('combobox', { name: 'What may it do?' }));
    expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual([
      'Procurement',
      'Auditor',
    ]);
    await userEvent.click(screen.getByRole('option', { name: 'Procurement' }));
    await userEvent.type(dialog.getByLabelText('What is it for?'), ' Importer ');
    await userEvent.click(dialog.getByRole('button', { name: 'Make a token' }));
    const shown = within(await screen.findByRole('dialog', { name: 'The token' }));
    expect(shown.getByText(TOKEN)).toBeTruthy();
    expect(shown.getByRole('button', { name: 'Copy: The token' })).toBeTruthy();
    const body = seen.find(({ method }) => method === 'POST')?.body as Record<string, string>;
    expect(body).toMatchObject({ name: 'Importer', role: 'procurement' });
    const days = (Date.parse(body['expiresAt'] ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(90);
    expect(days).toBeLessThan(91);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText(TOKEN)).toBeTruthy();
    await press('I have kept it');
    await waitFor(() => expect(screen.queryByText(TOKEN)).toBeNull());
    expect(await screen.findByText('Importer')).toBeTruthy();
  });

  it('says why there is none when it was refused', async () => {
    install({
      'POST /api-tokens': () => ({
        status: 409,
        body: { status: 409, code: 'quota', title: 'x', detail: 'You have 50 tokens already.' },
      }),
    });
    await open();
    await press('Make a token');
    const dialog = within(await screen.findByRole('dialog', { name: 'Make a token' }));
    await userEvent.type(dialog.getByLabelText('What is it for?'), 'One more');
    await userEvent.click(dialog.getByRole('button', { name: 'Make a token' }));
    expect(await dialog.findByText(/You have 50 tokens already\./)).toBeTruthy();
  });

  it('revokes one after it was asked for', async () => {
    const seen = install();
    await open();
    await press('Revoke Nightly report');
    const dialog = within(await screen.findByRole('dialog', { name: 'Revoke this token?' }));
    expect(seen.some(({ method }) => method === 'DELETE')).toBe(false);
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('“Nightly report” is revoked.')).toBeTruthy();
    expect(await screen.findByText('You have no tokens')).toBeTruthy();
  });

  it('shows administrators all tokens with their owners, and others only their own', async () => {
    install({}, 'admin');
    await open();
    const all = within(await screen.findByRole('table', { name: 'All tokens of the organisation' }));
    const row = within(all.getByText('Old import').closest('tr') ?? document.body);
    expect(row.getByText('Ho Wing')).toBeTruthy();
    expect(row.getByText('Expired')).toBeTruthy();
    expect(all.getByText('Not yet')).toBeTruthy();
    document.body.innerHTML = '';
    const seen = install();
    await open();
    expect(await screen.findByText('Nightly report')).toBeTruthy();
    expect(screen.queryByText('Old import')).toBeNull();
    expect(seen.filter(({ path }) => path === '/api-tokens').map(({ query }) => query['all'])).toEqual(['false']);
  });

  it('shows the same calls in both languages, for this address and without a token', async () => {
    install();
    await open();
    expect(scripts()).toHaveLength(API_CALLS.length);
    for (const script of scripts()) {
      expect(script).toContain(`api=${window.location.origin}/api/v1\n`);
      expect(script).toContain('$FIREBREAK_TOKEN');
    }
    await press('Python');
    for (const script of scripts()) expect(script).toContain(`API = "${window.location.origin}/api/v1"`);
  });

  it('says so when the tokens do not come', async () => {
    install({ 'GET /api-tokens': () => ({ status: 403, body: { status: 403, code: 'forbidden', title: 'x' } }) });
    await open();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
