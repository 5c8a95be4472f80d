import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi, type FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const refused: Schemas['JobView'] = {
  id: buildId(1),
  task: 'send-mail',
  state: 'failed',
  addedAt: '2026-11-23T09:12:00.000Z',
  attempts: 1,
  nextAttemptAt: null,
  lastError: { code: 'mail-refused', detail: '550 No such person' },
};
const waiting: Schemas['JobView'] = {
  ...refused,
  id: buildId(2),
  state: 'waiting',
  attempts: 3,
  nextAttemptAt: '2026-11-23T09:20:00.000Z',
  lastError: { code: 'mail-server-unreachable', detail: null },
};

const asAdmin: FakeRoutes = { 'GET /session': () => ({ body: buildSession({ role: 'admin' }) }) };

describe('the background work', () => {
  beforeEach(() => chooseLocale('en'));

  it('says what waits, since when, how often it was tried and why it came to nothing', async () => {
    installFakeApi({ ...asAdmin, 'GET /jobs': () => ({ body: buildPage([refused, waiting]) }) });
    renderApp('/settings/jobs');
    expect(await screen.findByRole('heading', { name: '2 jobs are not done yet' })).toBeTruthy();
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('Failed');
    expect(first?.textContent).toContain('The mail server refused the mail for good.550 No such person');
    expect(second?.textContent).toContain('The mail server does not answer.');
    expect(second?.textContent).toContain('Waiting');
  });

  it('has a job tried at once', async () => {
    let jobs = [refused];
    installFakeApi({
      ...asAdmin,
      'GET /jobs': () => ({ body: buildPage(jobs) }),
      [`POST /jobs/${refused.id}/retry`]: () => {
        jobs = [];
        return { body: { ...refused, state: 'waiting', attempts: 0 } };
      },
    });
    renderApp('/settings/jobs');
    await userEvent.click(await screen.findByRole('button', { name: 'Try now' }));
    expect(await screen.findByText('It is tried again now.')).toBeTruthy();
    expect(await screen.findByText('All is done')).toBeTruthy();
  });

  it('says so when it cannot be shown, and offers to try again', async () => {
    installFakeApi({ ...asAdmin, 'GET /jobs': () => ({ status: 403, body: { status: 403, code: 'forbidden' } }) });
    renderApp('/settings/jobs');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('is closed to others, and not even asked for', async () => {
    const seen = installFakeApi({ 'GET /session': () => ({ body: buildSession() }) });
    renderApp('/settings/jobs');
    expect(await screen.findByText('Only administrators can see the background work.')).toBeTruthy();
    expect(seen.some(({ path }) => path === '/jobs')).toBe(false);
  });
});
