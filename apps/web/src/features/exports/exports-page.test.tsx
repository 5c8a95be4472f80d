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

  it('offer every table as a workbook, as CSV for spreadsheets and as exact CSV, as of the instant that is shown', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/exports?asOf=2026-11-20T10:00:00.000Z');
    const findings = await screen.findByRole('link', { name: 'Findings as CSV for spreadsheets' });
    expect(findings.getAttribute('href')).toBe(
      '/api/v1/exports/findings.csv?variant=safe&asOf=2026-11-20T10%3A00%3A00.000Z',
    );
    expect(screen.getByRole('link', { name: 'Trail as exact CSV' }).getAttribute('href')).toBe(
      '/api/v1/exports/audit-events.csv?variant=data&asOf=2026-11-20T10%3A00%3A00.000Z',
    );
    expect(screen.getByRole('link', { name: 'Trail as Excel (XLSX)' }).getAttribute('href')).toBe(
      '/api/v1/exports/audit-events.xlsx?locale=en&asOf=2026-11-20T10%3A00%3A00.000Z',
    );
    expect(screen.getAllByRole('link', { name: /as Excel \(XLSX\)$/ })).toHaveLength(EXPORT_TABLE_NAMES.length);
    expect(screen.getAllByRole('link', { name: /as exact CSV$/ })).toHaveLength(EXPORT_TABLE_NAMES.length);
  });

  it('are written with the separator that is chosen', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/exports');
    await userEvent.click(await screen.findByRole('button', { name: 'Semicolon' }));
    expect(screen.getByRole('link', { name: 'Vendors as CSV for spreadsheets' }).getAttribute('href')).toBe(
      '/api/v1/exports/vendors.csv?variant=safe&separator=semicolon',
    );
  });

  it('speak the language of the reader, and say in it what each column means', async () => {
    chooseLocale('zh-Hant');
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/exports');
    expect((await screen.findByRole('link', { name: '供應商：Excel（XLSX）' })).getAttribute('href')).toBe(
      '/api/v1/exports/vendors.xlsx?locale=zh-Hant',
    );
    const columns = await screen.findByRole('table', { name: '欄位：人員與角色', hidden: true });
    expect(within(columns).getByRole('row', { name: /invitation_expires_at/, hidden: true }).textContent).toBe(
      'invitation_expires_atUTC 時間（ISO 8601）邀請的有效期；已加入則空白。',
    );
  });
});
