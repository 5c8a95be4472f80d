import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

function installSignIn() {
  let signedIn = false;
  return installFakeApi({
    'GET /session': () =>
      signedIn ? { body: buildSession() } : { status: 401, body: { status: 401, code: 'unauthenticated', title: 'x' } },
    'POST /session': ({ body }) => {
      if (JSON.stringify(body) !== '{"email":"procurement@demo.test","password":"open sesame"}') {
        return { status: 401, body: { status: 401, code: 'wrong-credentials', title: 'x' } };
      }
      signedIn = true;
      return { status: 201, body: buildSession() };
    },
    'DELETE /session': () => {
      signedIn = false;
      return { status: 204 };
    },
    'GET /vendors': () => ({ body: buildPage([]) }),
  });
}

async function signInWith(password: string) {
  await userEvent.type(await screen.findByLabelText('E-mail'), ' procurement@demo.test');
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  beforeEach(() => chooseLocale('en'));

  it('stands before every page and leads back to the one that was asked for', async () => {
    installSignIn();
    const { router } = renderApp('/vendors?band=high');
    await signInWith('open sesame');
    await waitFor(() => expect(router.state.location.href).toBe('/vendors?band=high'));
    expect(await screen.findByText('No vendor matches')).toBeTruthy();
  });

  it('does not tell whether the address or the password was wrong', async () => {
    installSignIn();
    renderApp('/');
    await signInWith('guess');
    expect((await screen.findByRole('alert')).textContent).toMatch(/we do not say which/);
  });

  it('asks in the reader’s language for what is missing, before anything is sent', async () => {
    const seen = installSignIn();
    renderApp('/');
    await userEvent.type(await screen.findByLabelText('E-mail'), 'procurement@demo.test');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('Type your password.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
  });

  it.each([
    ['as one of its people, where only this machine comes', true],
    ['with the address filled in, where a password is wanted', false],
  ])('enters the demo %s, and leaves it again', async (_, demoIsOpen) => {
    const guest = buildSession();
    let session: typeof guest | null = null;
    const seen = installFakeApi({
      'GET /session': () =>
        session ? { body: session } : { status: 401, body: { status: 401, code: 'unauthenticated', title: 'x' } },
      'GET /instance': () => ({
        body: { demo: true, demoIsOpen, awaitsFirstAdministrator: true, signUpIsOpen: false },
      }),
      'POST /demo/visit': () => {
        session = guest;
        return { status: 201, body: guest };
      },
      'DELETE /session': () => {
        session = null;
        return { status: 204 };
      },
      'GET /vendors': () => ({ body: buildPage([]) }),
    });
    const { router } = renderApp('/vendors');
    expect(await screen.findByText(/begins with the link that the terminal printed/)).toBeTruthy();
    if (!demoIsOpen) {
      await userEvent.click(screen.getByRole('button', { name: 'auditor@demo.test' }));
      expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('auditor@demo.test');
      expect(seen.some(({ method }) => method === 'POST')).toBe(false);
      return;
    }
    await userEvent.click(screen.getByRole('button', { name: 'Procurement' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/vendors'));
    expect(seen.find(({ method }) => method === 'POST')).toMatchObject({ body: { role: 'procurement' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Leave the demo' }));
    expect(await screen.findByRole('button', { name: 'Procurement' })).toBeTruthy();
  });

  it('says to whoever has the right password that their access has ended', async () => {
    installFakeApi({
      'GET /session': () => ({ status: 401, body: { status: 401, code: 'unauthenticated', title: 'x' } }),
      'GET /instance': () => ({
        body: { demo: false, demoIsOpen: false, awaitsFirstAdministrator: false, signUpIsOpen: false },
      }),
      'POST /session': () => ({ status: 403, body: { status: 403, code: 'access-ended', title: 'x' } }),
    });
    renderApp('/sign-in');
    await signInWith('open sesame');
    expect(await screen.findByText(/^Your access has ended\./)).toBeTruthy();
  });

  it('never leads to another site', async () => {
    installSignIn();
    const { router } = renderApp(`/sign-in?next=${encodeURIComponent('//evil.test/')}`);
    await signInWith('open sesame');
    await waitFor(() => expect(router.state.location.href).toBe('/'));
  });

  it('signs out and forgets what was read', async () => {
    const seen = installSignIn();
    const { client } = renderApp('/vendors');
    await signInWith('open sesame');
    await userEvent.click(await screen.findByRole('button', { name: 'You: Wong Ka Yan' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Leave the demo' }));
    expect(await screen.findByLabelText('E-mail')).toBeTruthy();
    expect(seen.some(({ method, path }) => method === 'DELETE' && path === '/session')).toBe(true);
    expect(client.getQueryCache().findAll({ queryKey: ['vendors'] })).toHaveLength(0);
  });
});
