import { beforeEach, describe, expect, it } from '@jest/globals';
import userEvent from '@testing-library/user-event';
import { EXPORT_TABLE_NAMES } from '@firebreak/domain';
import { screen, within } from '@testing-library/react';
import { chooseLocale } from '../../i18n/locale-store';
import { buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

describe('the exports', () => {
  beforeEach(() => chooseLocale('en'));

  it('offer every table, safe for spreadsheets and exact, as of the instant that is shown', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/exports?asOf=2026-11-20T10:00:00.000Z');
    const findings = await screen.findByRole('link', { name: 'Findings for spreadsheets' });
    expect(findings.getAttribute('href')).toBe(
      '/api/v1/exports/findings.csv?variant=safe&asOf=2026-11-20T10%3A00%3A00.000Z',
    );
    expect(screen.getByRole('link', { name: 'Trail, exact' }).getAttribute('href')).toBe(
      '/api/v1/exports/audit-events.csv?variant=data&asOf=2026-11-20T10%3A00%3A00.000Z',
    );
    expect(screen.getAllByRole('link', { name: /, exact$/ })).toHaveLength(EXPORT_TABLE_NAMES.length);
  });

  it('are written with the separator that is chosen', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/exports');
    await userEvent.click(await screen.findByRole('button', { name: 'Semicolon' }));
    expect(screen.getByRole('link', { name: 'Vendors for spreadsheets' }).getAttribute('href')).toBe(
      '/api/v1/exports/vendors.csv?variant=safe&separator=semicolon',
    );
  });

  it('say what each column means, in the language of the reader', async () => {
    chooseLocale('zh-Hant');
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/exports');
    const columns = await screen.findByRole('table', { name: '欄位：人員與角色', hidden: true });
    expect(within(columns).getByRole('row', { name: /invitation_expires_at/, hidden: true }).textContent).toBe(
      'invitation_expires_atUTC 時間（ISO 8601）邀請的有效期；已加入則空白。',
    );
  });
});
