import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { chooseLocale } from '../../i18n/locale-store';
import { buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

describe('the exports', () => {
  beforeEach(() => chooseLocale('en'));

  it('offer the register safe for spreadsheets first, and exact for programs', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/exports');
    await screen.findByRole('link', { name: 'Download for spreadsheets' });
    const downloads = screen.getAllByRole('link', { name: /^Download/ });
    expect(downloads.map((link) => link.getAttribute('href'))).toEqual([
      '/api/v1/exports/vendors.csv?variant=safe',
      '/api/v1/exports/vendors.csv?variant=data',
    ]);
  });
});
