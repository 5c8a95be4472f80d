import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildOrganizationSettings, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { DOT } from '../../../lib/dot';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const settings = buildOrganizationSettings();
const intervals = settings.reviewIntervalDays;

const models: Schemas['RiskModelsView'] = {
  inForce: '2026.11.1',
  models: [
    { version: '2026.11.1', baseVersion: '2026.11.1', whatIsNew: 'The first.', own: null },
    {
      version: '2026.11.2',
      baseVersion: '2026.11.2',
      whatIsNew: 'One proven measure takes off more.',
      own: null,
    },
  ],
  vendors: 52,
  waiting: 0,
};
const withModels = { 'GET /risk-models': () => ({ body: models }) };

describe('the page of the organisation', () => {
  beforeEach(() => chooseLocale('en'));

  it('sends what was touched and nothing else', async () => {
    let current = settings;
    const seen = installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
      ...withModels,
      'GET /organization': () => ({ body: current }),
      'PATCH /organization': () => {
        current = { ...settings, reviewIntervalDays: { ...intervals, tier1: 90 }, etag: '"5"' };
        return { body: current };
      },
    });
    renderApp('/settings/organization');
    const field = await screen.findByRole('textbox', { name: /Tier 1/ });
    expect(screen.getByText(/are our own judgement/).textContent).toContain([180, 365, 730, 1095].join(DOT));
    await userEvent.clear(field);
    await userEvent.type(field, '5');
    expect(screen.getByText('From 7 to 3,650 days.')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '90');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect([patch?.body, patch?.headers.get('if-match')]).toEqual([{ reviewIntervalDays: { tier1: 90 } }, '"4"']);
  });

  it('shows the new version when somebody else was faster, and says so', async () => {
    let current = settings;
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
      ...withModels,
      'GET /organization': () => ({ body: current }),
      'PATCH /organization': () => {
        current = { ...settings, name: 'Harbour Air', etag: '"5"' };
        return { status: 412, body: { status: 412, code: 'stale', title: 'x', current } };
      },
    });
    renderApp('/settings/organization');
    await userEvent.type(await screen.findByLabelText('Name'), ' Ltd');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Somebody changed this in the meantime/)).toBeTruthy();
    expect(await screen.findByDisplayValue('Harbour Air')).toBeTruthy();
  });

  it('is read by everybody else', async () => {
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }),
      ...withModels,
      'GET /organization': () => ({ body: settings }),
    });
    renderApp('/settings/organization');
    expect(await screen.findByText(/180 days/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('tells what a newer risk model would move, and takes it after asking', async () => {
    let shown = models;
    const position = { likelihood: 4, impact: 4, band: 'high', score: 640 } as const;
    const seen = installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
      'GET /organization': () => ({ body: settings }),
      'GET /risk-models': () => ({ body: shown }),
      'GET /risk-models/preview': () => ({
        body: {
          version: '2026.11.2',
          vendors: 52,
          raised: 1,
          lowered: 13,
          moved: [
            {
              vendorId: buildId(1),
              vendorName: 'Peak Payroll',
              from: position,
              to: { ...position, likelihood: 3, band: 'medium', score: 520 },
            },
          ],
        },
      }),
      'PATCH /organization': () => {
        shown = { ...models, inForce: '2026.11.2', waiting: 40 };
        return { body: { ...settings, modelVersion: '2026.11.2', etag: '"5"' } };
      },
    });
    renderApp('/settings/organization');
    expect(await screen.findByText('Vendors are judged with model 2026.11.1.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Judge with model 2026.11.2' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show what would change' }));
    expect(await screen.findByRole('link', { name: 'Peak Payroll' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('14 vendors of 52 would move: 13 down, 1 up.');
    await userEvent.click(screen.getByRole('button', { name: 'Judge with model 2026.11.2' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Judge with model 2026.11.2' }));
    expect(await screen.findByText('12 of 52 vendors judged anew. You can go on working.')).toBeTruthy();
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect([patch?.body, patch?.headers.get('if-match')]).toEqual([{ modelVersion: '2026.11.2' }, '"4"']);
  });
});
