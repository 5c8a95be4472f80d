import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const GOOD = 'three ferries to lamma';
const NOT_FOUND = { status: 404, body: { status: 404, code: 'not-found', title: 'x' } };
const LINK = {
  purpose: 'invitation',
  organizationName: 'Lantau Ferries',
  name: 'Ho Wing',
  email: 'ho.wing@lantau.test',
  locale: 'en',
  expiresAt: '2999-01-01T00:00:00.000Z',
};

function install(routes: FakeRoutes) {
  let signedIn = false;
  return installFakeApi({
    'GET /session': () =>
      signedIn ? { body: buildSession() } : { status: 401, body: { status: 401, code: 'unauthenticated', title: 'x' } },
    'GET /instance': () => ({
      body: { demo: false, demoIsOpen: false, awaitsFirstAdministrator: true, signUpIsOpen: true },
    }),
    'GET /vendors': () => ({ body: buildPage([]) }),
    'POST /personal-links/preview': () => ({ body: LINK }),
    'POST /personal-links/password': () => {
      signedIn = true;
      return { status: 201, body: buildSession() };
    },
    'POST /sign-ups': () => ({ status: 202, body: '' }),
    'POST /sign-ups/preview': () => ({ body: { email: 'tm.chan@lantau.test' } }),
    'POST /sign-ups/completion': () => {
      signedIn = true;
      return { status: 201, body: buildSession() };
    },
    ...routes,
  });
}

describe('joining', () => {
  beforeEach(() => chooseLocale('en'));

  it('takes the secret out of the address, sets a password and goes in', async () => {
    const seen = install({});
    const { router } = renderApp('/join#secret');
    expect(await screen.findByRole('heading', { name: 'Join Lantau Ferries' })).toBeTruthy();
    expect(router.state.location.href).toBe('/join');
    const field = screen.getByLabelText('New password');
    const submit = screen.getByRole('button', { name: 'Set the password and sign in' });
    await userEvent.click(submit);
    expect(screen.getByText('Choose a password.')).toBeTruthy();
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, 'password1234');
    expect(screen.getByText(/Many people use this one/)).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, GOOD);
    await userEvent.click(submit);
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(seen.find(({ path }) => path === '/personal-links/password')?.body).toEqual({
      token: 'secret',
      password: GOOD,
    });
  });

  it.each([
    ['/join', 'Go to the sign-in page'],
    ['/join#old', 'Go to the sign-in page'],
    ['/reset-password#old', 'Ask for another link'],
  ])('says what to do when the link of %s is not good', async (address, way) => {
    install({ 'POST /personal-links/preview': () => NOT_FOUND });
    renderApp(address);
    expect(await screen.findByRole('heading', { name: 'This link is not good any more' })).toBeTruthy();
    expect(screen.getByRole('link', { name: way })).toBeTruthy();
  });

  it('says how soon the password would be guessed as it is typed, and refuses one that falls soon', async () => {
    const seen = install({});
    renderApp('/join#secret');
    const field = await screen.findByLabelText('New password');
    await userEvent.type(field, 'Summer2026!');
    expect(screen.queryByText(/^(Weak|Good|Strong):/)).toBeNull();
    await userEvent.type(field, '!');
    expect(await screen.findByText('Weak: guessed within days.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Set the password and sign in' }));
    expect(screen.getByText(/^This would be guessed soon/)).toBeTruthy();
    expect(seen.some(({ path }) => path === '/personal-links/password')).toBe(false);
    await userEvent.clear(field);
    await userEvent.type(field, 'tram-9 kiosk');
    expect(screen.getByText(/^Good:/)).toBeTruthy();
    await userEvent.type(field, ' with lanterns');
    expect(screen.getByText(/^Strong:/)).toBeTruthy();
  });

  it('says in the reader’s words what the server alone found wrong with the password', async () => {
    const errors = [{ pointer: '/password', code: 'too-common', detail: 'x' }];
    install({
      'POST /personal-links/password': () => ({
        status: 422,
        body: { status: 422, code: 'invalid-input', title: 'x', errors },
      }),
    });
    renderApp('/join#secret');
    await userEvent.type(await screen.findByLabelText('New password'), GOOD);
    await userEvent.click(screen.getByRole('button', { name: 'Set the password and sign in' }));
    expect(await screen.findByText(/Many people use this one/)).toBeTruthy();
    expect(screen.queryByText(/This cannot be saved yet/)).toBeNull();
    await userEvent.type(screen.getByLabelText('New password'), '!');
    expect(screen.queryByText(/Many people use this one/)).toBeNull();
  });

  it('says so when the link ends while the password is typed', async () => {
    install({ 'POST /personal-links/password': () => NOT_FOUND });
    renderApp('/reset-password#secret');
    await userEvent.type(await screen.findByLabelText('New password'), GOOD);
    await userEvent.click(screen.getByRole('button', { name: 'Set the password and sign in' }));
    expect(await screen.findByText(/Your password is as it was/)).toBeTruthy();
  });
});

describe('a forgotten password', () => {
  beforeEach(() => chooseLocale('en'));

  it('is asked for from the sign-in page, and the answer does not tell who is known', async () => {
    const seen = install({ 'POST /password-resets': () => ({ status: 202, body: '' }) });
    renderApp('/sign-in');
    await userEvent.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Send the link' }));
    expect(screen.getByText('Type your e-mail address.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('E-mail'), ' ho.wing@lantau.test');
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(await screen.findByText(/we do not say whether the address is known/)).toBeTruthy();
    expect(seen.find(({ path }) => path === '/password-resets')?.body).toEqual({ email: 'ho.wing@lantau.test' });
  });
});

describe('the first administrator', () => {
  beforeEach(() => chooseLocale('en'));

  it('is asked for all that is needed, and told what was refused', async () => {
    let refuses = true;
    const seen = install({
      'POST /first-administrator': () =>
        refuses
          ? {
              status: 422,
              body: {
                status: 422,
                code: 'invalid-input',
                title: 'x',
                errors: [{ pointer: '/organizationName', code: 'name', detail: 'x' }],
              },
            }
          : NOT_FOUND,
    });
    const { router } = renderApp('/first-administrator#secret');
    const submit = await screen.findByRole('button', { name: 'Set up and sign in' });
    expect(router.state.location.href).toBe('/first-administrator');
    await userEvent.click(submit);
    expect(screen.getAllByText('This is needed.')).toHaveLength(3);
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.type(screen.getByLabelText('Name of your organisation'), 'www.evil.test');
    await userEvent.type(screen.getByLabelText('Your name'), 'Chan Tai Man');
    await userEvent.type(screen.getByLabelText('E-mail'), 'tm.chan@lantau.test');
    await userEvent.type(screen.getByLabelText('New password'), GOOD);
    await userEvent.click(submit);
    expect(await screen.findByText(/nothing may look like a link/)).toBeTruthy();
    refuses = false;
    await userEvent.click(submit);
    expect(await screen.findByText(/the terminal then shows a new one/)).toBeTruthy();
    expect(seen.findLast(({ path }) => path === '/first-administrator')?.body).toMatchObject({
      token: 'secret',
      currency: 'HKD',
      locale: 'en',
    });
  });

  it('is not asked for when there is one', async () => {
    install({
      'GET /instance': () => ({
        body: { demo: false, demoIsOpen: false, awaitsFirstAdministrator: false, signUpIsOpen: false },
      }),
    });
    renderApp('/first-administrator#secret');
    expect(await screen.findByRole('heading', { name: 'Firebreak is set up already' })).toBeTruthy();
  });

  it('is pointed to on the sign-in page of an empty register, where no demo people are', async () => {
    install({});
    renderApp('/sign-in');
    expect(await screen.findByText(/Nobody can sign in yet/)).toBeTruthy();
    expect(screen.queryByText('This is a demo')).toBeNull();
  });
});

describe('signing up', () => {
  beforeEach(() => chooseLocale('en'));

  it('is offered on the sign-in page where it is open, and asks for an address', async () => {
    const seen = install({});
    renderApp('/sign-in');
    await userEvent.click(await screen.findByRole('link', { name: 'Create an organisation' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Send the link' }));
    expect(screen.getByText('Type your e-mail address.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
    await userEvent.type(screen.getByLabelText('E-mail'), ' tm.chan@lantau.test');
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(await screen.findByRole('heading', { name: 'Look into your mailbox' })).toBeTruthy();
    expect(seen.find(({ path }) => path === '/sign-ups')?.body).toEqual({ email: 'tm.chan@lantau.test', locale: 'en' });
  });

  it.each([
    [422, 'This is not a whole e-mail address.'],
    [429, /Too many tries/],
    [500, /Something failed on our side/],
  ])('says what to do when the answer is %i', async (status, words) => {
    install({ 'POST /sign-ups': () => ({ status, body: { status, code: 'x', title: 'x' } }) });
    renderApp('/sign-up');
    await userEvent.type(await screen.findByLabelText('E-mail'), 'tm.chan');
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('is not offered where it is closed, and says so to whoever comes by the address', async () => {
    install({
      'GET /instance': () => ({
        body: { demo: false, demoIsOpen: false, awaitsFirstAdministrator: false, signUpIsOpen: false },
      }),
    });
    const { router } = renderApp('/sign-in');
    await screen.findByLabelText('E-mail');
    expect(screen.queryByRole('link', { name: 'Create an organisation' })).toBeNull();
    await act(() => router.navigate({ to: '/sign-up' }));
    expect(await screen.findByRole('heading', { name: 'Nobody can sign up here' })).toBeTruthy();
  });

  it('takes the secret out of the address, asks for the organisation, and goes in', async () => {
    const seen = install({});
    const { router } = renderApp('/sign-up#secret');
    expect(await screen.findByText(/sign in with tm\.chan@lantau\.test/)).toBeTruthy();
    expect(router.state.location.href).toBe('/sign-up');
    expect(screen.queryByLabelText('E-mail')).toBeNull();
    const submit = screen.getByRole('button', { name: 'Create and sign in' });
    await userEvent.click(submit);
    expect(screen.getAllByText('This is needed.')).toHaveLength(2);
    expect(screen.getByText('Choose a password.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name of your organisation'), 'Lantau Ferries');
    await userEvent.type(screen.getByLabelText('Your name'), 'Chan Tai Man');
    await userEvent.type(screen.getByLabelText('New password'), 'lantau ferries');
    await userEvent.click(submit);
    expect(screen.getByText(/hardly more than your name, your address or your organisation/)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('New password'));
    await userEvent.type(screen.getByLabelText('New password'), 'nine lanterns on the pier');
    await userEvent.click(submit);
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(seen.find(({ path }) => path === '/sign-ups/completion')?.body).toEqual({
      token: 'secret',
      organizationName: 'Lantau Ferries',
      currency: 'HKD',
      locale: 'en',
      name: 'Chan Tai Man',
      password: 'nine lanterns on the pier',
    });
  });

  it('says when the link is not good, and lets ask for another', async () => {
    install({ 'POST /sign-ups/preview': () => NOT_FOUND });
    renderApp('/sign-up#old');
    expect(await screen.findByRole('heading', { name: 'This link is not good any more' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ask for another link' }));
    expect(await screen.findByLabelText('E-mail')).toBeTruthy();
  });

  it('can be tried again when the link could not be looked at', async () => {
    let fails = true;
    install({
      'POST /sign-ups/preview': () =>
        fails
          ? { status: 500, body: { status: 500, code: 'internal', title: 'x' } }
          : { body: { email: 'tm.chan@lantau.test' } },
    });
    renderApp('/sign-up#secret');
    const again = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(again);
    expect(await screen.findByLabelText('Name of your organisation')).toBeTruthy();
  });
});
