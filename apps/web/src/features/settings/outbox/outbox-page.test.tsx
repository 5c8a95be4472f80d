import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const kept: Schemas['OutboxEntryView'] = {
  id: buildId(1),
  to: 'security@vendor.test',
  subject: 'Harbour Airways asks you',
  text: 'Dear Maria,\nhttp://localhost:3000/portal#token\n<b>not bold</b>',
  state: 'kept',
  createdAt: '2026-11-23T09:12:00.000Z',
  sentAt: null,
  nextAttemptAt: null,
  lastError: null,
};
const mails: Schemas['OutboxEntryView'][] = [
  kept,
  {
    id: buildId(2),
    to: 'b@vendor.test',
    subject: 'Delivered',
    text: null,
    state: 'sent',
    createdAt: '2026-11-22T09:12:00.000Z',
    sentAt: '2026-11-22T09:13:00.000Z',
    nextAttemptAt: null,
    lastError: null,
  },
];

describe('the outbox of the demo', () => {
  beforeEach(() => chooseLocale('en'));

  it('shows a mail as plain text whose addresses can be followed', async () => {
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
      'GET /outbox': () => ({ body: buildPage(mails) }),
    });
    renderApp('/settings/outbox');
    const link = await screen.findByRole('link', { name: 'http://localhost:3000/portal#token' });
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(screen.getByText(/<b>not bold<\/b>/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Delivered/ }));
    expect(screen.getByText(/The text is no longer kept/)).toBeTruthy();
  });

  it('says of a mail that waits when it is tried again, and why it did not leave', async () => {
    const waiting: Schemas['OutboxEntryView'] = {
      ...kept,
      state: 'queued',
      nextAttemptAt: '2026-11-23T09:20:00.000Z',
      lastError: { code: 'mail-server-slow', detail: null },
    };
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
      'GET /outbox': () => ({
        body: buildPage([waiting, { ...waiting, id: buildId(3), subject: 'Refused', state: 'failed' }]),
      }),
    });
    renderApp('/settings/outbox');
    expect((await screen.findByRole('status', { name: 'State' })).textContent).toMatch(
      /^Waiting, next attempt at .*The mail server took too long\.$/,
    );
    await userEvent.click(screen.getByRole('button', { name: /Refused/ }));
    expect(screen.getByText(/It could not be delivered/)).toBeTruthy();
  });

  it('is closed to others, and not even asked for', async () => {
    const seen = installFakeApi({ 'GET /session': () => ({ body: buildSession() }) });
    renderApp('/settings/outbox');
    expect(await screen.findByText('Only administrators can read the outbox.')).toBeTruthy();
    expect(seen.some(({ path }) => path === '/outbox')).toBe(false);
    expect(screen.queryByRole('link', { name: 'Outbox' })).toBeNull();
  });
});
