import type { Schemas } from '@firebreak/api-client';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildOrganizationSettings, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';

jest.setTimeout(30_000);

const findSection = async () => within(await screen.findByRole('region', { name: 'Following up' }));

describe('following up', () => {
  beforeEach(() => chooseLocale('en'));

  it('sends the days as they are typed, once they are right', async () => {
    let current: Schemas['OrganizationSettingsView'] = buildOrganizationSettings();
    const seen = installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
      'GET /organization': () => ({ body: current }),
      'PATCH /organization': () => {
        current = { ...current, reminders: { on: true, daysBefore: [14, 3], daysAfter: [] }, etag: '"5"' };
        return { body: current };
      },
    });
    renderApp('/settings/organization');
    const section = await findSection();
    const [before, after] = [section.getByLabelText('Days before it is due'), section.getByLabelText(/after/)];
    await userEvent.clear(after);
    await userEvent.clear(before);
    await userEvent.type(before, '14, 31');
    expect(section.getByText('Up to 3 different numbers from 1 to 30, with commas between them.')).toBeTruthy();
    await userEvent.clear(before);
    await userEvent.type(before, '14，3');
    await userEvent.click(section.getByLabelText(/Tier 2/));
    await userEvent.click(section.getByRole('button', { name: 'Save following up' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect(patch?.body).toEqual({ reminders: { daysBefore: [14, 3], daysAfter: [] }, asksAgainTiers: [2] });
  });

  it('is read by everybody else', async () => {
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }),
      'GET /organization': () => ({ body: buildOrganizationSettings({ asksAgainTiers: [1] }) }),
    });
    renderApp('/settings/organization');
    const section = await findSection();
    expect(section.getByText(/Tier 1/)).toBeTruthy();
    expect(section.getByText('Yes: 7, 1 days before and 1, 7 days after')).toBeTruthy();
    expect(section.queryByRole('button')).toBeNull();
  });
});
