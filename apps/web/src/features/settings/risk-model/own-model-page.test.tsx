import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { DEFAULT_MODEL } from '@firebreak/domain';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const models: Schemas['RiskModelsView'] = {
  inForce: '2026.11.2',
  models: [{ version: '2026.11.2', baseVersion: '2026.11.2', whatIsNew: 'One proven measure.', own: null }],
  vendors: 52,
  waiting: 0,
};
const preview = { version: 'draft', vendors: 52, raised: 0, lowered: 0, moved: [] };

const open = (role: 'admin' | 'auditor') => {
  const seen = installFakeApi({
    'GET /session': () => ({ body: buildSession({ role }) }),
    'GET /risk-models': () => ({ body: models }),
    'POST /risk-models/preview': () => ({ body: preview }),
    'POST /risk-models': () => ({ status: 422, body: { status: 422, code: 'invalid-input', title: 'x', errors: [] } }),
  });
  renderApp('/settings/organization/constants');
  return seen;
};
const unfold = async (name: string) => userEvent.click(await screen.findByText(name));

describe('the constants of the risk model', () => {
  beforeEach(() => chooseLocale('en'));

  it('are set, previewed and kept with a reason; only what differs is sent', async () => {
    const seen = open('admin');
    await unfold('What each measure takes off at most');
    const [field] = await screen.findAllByLabelText(/Multi-factor.*Stolen/i);
    if (field === undefined) throw new Error('There is no such field.');
    await userEvent.clear(field);
    await userEvent.type(field, '600');
    expect(screen.getByRole('status').textContent).toContain('1 constant differs.');
    expect(screen.getByText(`Published: ${DEFAULT_MODEL.damping.mfa.stolen_credentials}`)).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Show what would change' }));
    expect(await screen.findByText('No vendor would change its band.')).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Keep as a model …' }));
    const dialog = await screen.findByRole('dialog');
    const keep = within(dialog).getByRole('button', { name: 'Keep as a model …' });
    expect(keep).toHaveProperty('disabled', true);
    await userEvent.type(within(dialog).getByLabelText('Why?'), 'Proven here.');
    await userEvent.click(keep);
    const sent = { baseVersion: '2026.11.2', adjustments: { 'damping.mfa.stolen_credentials': 600 } };
    const bodies = seen.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(bodies).toEqual([sent, { ...sent, reason: 'Proven here.' }]);
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
  });

  it('are refused where they cannot be, and put back one by one', async () => {
    open('admin');
    await unfold('How far each access level opens the ways in');
    const fields = await screen.findAllByLabelText(/opens the ways in · /);
    const low = fields[1];
    if (low === undefined) throw new Error('There is no such field.');
    await userEvent.clear(low);
    await userEvent.type(low, '999');
    expect(screen.getByText('Not less than the step before.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show what would change' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: /^Put How far .* back$/ }));
    expect(screen.getByRole('status').textContent).toContain('Every constant is as published.');
    expect(low).toHaveProperty('value', String(DEFAULT_MODEL.reach.low));
  });

  it('are found by name, and read by everybody else', async () => {
    open('auditor');
    await userEvent.type(await screen.findByLabelText('Find a constant'), 'critical service');
    const found = await screen.findAllByLabelText(/critical service/i, { selector: 'input' });
    expect(found.length).toBeGreaterThan(0);
    expect(screen.queryByText('Exchange rates')).toBeNull();
    expect(found.every((field) => field.hasAttribute('readonly'))).toBe(true);
    expect(screen.queryByRole('button', { name: 'Keep as a model …' })).toBeNull();
  });
});
