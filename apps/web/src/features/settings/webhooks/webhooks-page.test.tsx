import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import type { FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import type { WebhookDelivery, WebhookItem } from './webhooks.queries';

jest.setTimeout(60_000);

const SECRET = 'whsec-shown-once';
const HOOK: WebhookItem = {
  id: buildId(80),
  url: 'https://chat.harbour.test/hooks',
  events: ['flag_new', 'band_rose'],
  enabled: true,
  oldSecretUntil: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  etag: '"1"',
};
const DELIVERIES: readonly WebhookDelivery[] = [
  {
    id: buildId(82),
    event: 'band_rose',
    state: 'given_up',
    createdAt: '2026-11-02T00:00:00.000Z',
    attempts: [
      { at: '2026-11-02T00:00:01.000Z', status: null, fault: 'slow', tookMilliseconds: 5_000 },
      { at: '2026-11-02T00:00:09.000Z', status: 500, fault: 'refused', tookMilliseconds: 42 },
    ],
  },
  {
    id: buildId(81),
    event: 'flag_new',
    state: 'delivered',
    createdAt: '2026-11-01T00:00:00.000Z',
    attempts: [{ at: '2026-11-01T00:00:01.000Z', status: 204, fault: null, tookMilliseconds: 80 }],
  },
];
const LOG = `GET /webhooks/${HOOK.id}/deliveries`;

/** A fake API with one webhook, which is changed as the real one would. */
function install(routes: FakeRoutes = {}, start: WebhookItem[] = [HOOK]) {
  let items = start;
  const change = (more: Partial<WebhookItem>) => {
    items = items.map((item) => ({ ...item, ...more, etag: `${item.etag}+` }));
    return items[0];
  };
  return installFakeApi({
    'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
    'GET /webhooks': () => ({ body: { allowed: true, items } }),
    [LOG]: () => ({ body: buildPage([...DELIVERIES]) }),
    'POST /webhooks': ({ body }) => {
      items = [{ ...HOOK, ...(body as object) }];
      return { status: 201, body: { webhook: items[0], secret: SECRET } };
    },
    [`PATCH /webhooks/${HOOK.id}`]: ({ body }) => ({ body: change(body as Partial<WebhookItem>) }),
    [`POST /webhooks/${HOOK.id}/secret`]: () => ({
      body: { webhook: change({ oldSecretUntil: '2026-11-03T08:00:00.000Z' }), secret: `${SECRET}-2` },
    }),
    [`POST /webhooks/${HOOK.id}/test`]: () => ({ status: 204 }),
    [`DELETE /webhooks/${HOOK.id}`]: () => {
      items = [];
      return { status: 204 };
    },
    ...routes,
  });
}

async function open(): Promise<void> {
  renderApp('/settings/webhooks');
  await screen.findByRole('heading', { level: 1, name: 'Webhooks' });
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const sent = (seen: ReturnType<typeof install>, method: string) => seen.filter((request) => request.method === method);

describe('the webhooks of an organisation', () => {
  beforeEach(() => chooseLocale('en'));

  it('are added with an address and what they are told of, and give their secret this once', async () => {
    const seen = install({}, []);
    await open();
    expect(await screen.findByText('Nobody else is told')).toBeTruthy();
    await press('Add a webhook');
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a webhook' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('Type an address.')).toBeTruthy();
    expect(sent(seen, 'POST')).toEqual([]);
    await userEvent.type(dialog.getByLabelText('Address'), ' https://chat.harbour.test/hooks ');
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Your list of vendors is in' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    const shown = within(await screen.findByRole('dialog', { name: 'The secret' }));
    expect(shown.getByText(SECRET)).toBeTruthy();
    const [body] = sent(seen, 'POST').map((request) => request.body as { url: string; events: string[] });
    expect(body?.url).toBe('https://chat.harbour.test/hooks');
    expect(body?.events).toContain('request_received');
    expect(body?.events).not.toContain('import_finished');
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText(SECRET)).toBeTruthy();
    await press('I have kept it');
    await waitFor(() => expect(screen.queryByText(SECRET)).toBeNull());
    expect(await screen.findByRole('heading', { name: HOOK.url })).toBeTruthy();
  });

  it('keep what was typed when an address may not be spoken to', async () => {
    install({
      'POST /webhooks': () => ({ status: 422, body: { status: 422, code: 'forbidden-target', title: 'x' } }),
    });
    await open();
    await press('Add a webhook');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Address'), 'https://10.0.0.1');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/^Firebreak may not speak to this address/)).toBeTruthy();
    expect(dialog.getByDisplayValue('https://10.0.0.1')).toBeTruthy();
  });

  it('are changed as they were read', async () => {
    const seen = install();
    await open();
    await press('Change');
    const dialog = within(await screen.findByRole('dialog', { name: 'Change' }));
    const told = dialog.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked);
    expect(told).toHaveLength(HOOK.events.length);
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Somebody asks for a supplier' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/told of 3 kinds/)).toBeTruthy();
    const [change] = sent(seen, 'PATCH');
    expect(change?.headers.get('if-match')).toBe('"1"');
    expect(change?.body).toEqual({ url: HOOK.url, events: ['request_received', 'flag_new', 'band_rose'] });
  });

  it('get a new secret, beside which the old one signs for a day', async () => {
    install();
    await open();
    await press('New secret');
    const dialog = within(await screen.findByRole('dialog', { name: 'The secret' }));
    expect(dialog.getByText(`${SECRET}-2`)).toBeTruthy();
    expect(dialog.getByText(/The secret before it signs too for 24 hours\./)).toBeTruthy();
    await press('I have kept it');
    expect(await screen.findByText(/The old secret signs until 3 Nov 2026/)).toBeTruthy();
  });

  it('are switched off and on again', async () => {
    const seen = install();
    await open();
    await press('Switch off');
    expect(await screen.findByText('Switched off. What waits is not sent.')).toBeTruthy();
    await press('Switch on');
    expect(await screen.findByRole('button', { name: 'Switch off' })).toBeTruthy();
    expect(sent(seen, 'PATCH').map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ enabled: false }, '"1"'],
      [{ enabled: true }, '"1"+'],
    ]);
  });

  it('show what was sent, each attempt with what came of it, and the rest on wish', async () => {
    install({
      [LOG]: ({ query }) => ({
        body:
          query['cursor'] === 'next'
            ? buildPage([DELIVERIES[1]])
            : { items: [DELIVERIES[0]], nextCursor: 'next', total: 2 },
      }),
    });
    await open();
    const log = within(await screen.findByRole('region', { name: 'What was sent' }));
    expect((await log.findByText(/^The risk rose/)).textContent).toBe('The risk rose was given up');
    expect(log.getByText(/no answer in five seconds, 5,000 ms$/)).toBeTruthy();
    expect(log.getByText(/answered 500, 42 ms$/)).toBeTruthy();
    expect(log.queryByText(/^A new flag/)).toBeNull();
    await userEvent.click(log.getByRole('button'));
    expect((await log.findByText(/^A new flag/)).textContent).toBe('A new flag has arrived');
    expect(log.getByText(/answered 204, 80 ms$/)).toBeTruthy();
  });

  it('can be tried with a test, of which the log then tells', async () => {
    let log: WebhookDelivery[] = [];
    const seen = install({
      [LOG]: () => ({ body: buildPage(log) }),
      [`POST /webhooks/${HOOK.id}/test`]: () => {
        log = [{ id: buildId(83), event: 'test', state: 'waiting', createdAt: HOOK.createdAt, attempts: [] }];
        return { status: 204 };
      },
    });
    await open();
    expect(await screen.findByText('Nothing was sent yet.')).toBeTruthy();
    await press('Send a test');
    expect((await screen.findByText(/^Test/, { selector: 'p' })).textContent).toBe('Test waits');
    await press('Send a test');
    await waitFor(() => expect(sent(seen, 'POST')).toHaveLength(2));
  });

  it('are removed after a question', async () => {
    const seen = install();
    await open();
    await press('Remove');
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove this webhook?' }));
    expect(sent(seen, 'DELETE')).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Nobody else is told')).toBeTruthy();
    expect(sent(seen, 'DELETE')[0]?.headers.get('if-match')).toBe('"1"');
  });

  it('cannot be added where the installation does not allow them, nor seen by others', async () => {
    install({ 'GET /webhooks': () => ({ body: { allowed: false, items: [] } }) });
    await open();
    expect(await screen.findByText('Webhooks are off')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a webhook' })).toBeNull();
  });

  it('are not even asked for by whoever is no administrator', async () => {
    const seen = install({ 'GET /session': () => ({ body: buildSession() }) });
    await open();
    expect(await screen.findByText('Only administrators see this.')).toBeTruthy();
    expect(seen.some(({ path }) => path.startsWith('/webhooks'))).toBe(false);
  });

  it('say so when they cannot be shown', async () => {
    install({ 'GET /webhooks': () => ({ status: 403, body: { status: 403, code: 'forbidden' } }) });
    await open();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
