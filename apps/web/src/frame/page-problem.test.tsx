import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { chooseLocale } from '../i18n/locale-store';
import { buildSession } from '../testing/builders';
import { installFakeApi } from '../testing/fake-api';
import { renderApp } from '../testing/render-app';

beforeEach(() => chooseLocale('en'));

describe('an address that leads nowhere', () => {
  it('says so and leads home', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession() }) });
    renderApp('/no/such/page');
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the first page' }).getAttribute('href')).toBe('/');
  });
});

describe('a server that does not answer', () => {
  it('is told apart from being signed out', async () => {
    // React and the router report what an error boundary caught.
    jest.spyOn(console, 'error').mockImplementation(() => {});
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    installFakeApi({ 'GET /session': () => ({ status: 403, body: { status: 403, code: 'forbidden', title: 'x' } }) });
    renderApp('/exports');
    expect(await screen.findByRole('heading', { name: 'This page could not be shown' })).toBeTruthy();
  });
});
