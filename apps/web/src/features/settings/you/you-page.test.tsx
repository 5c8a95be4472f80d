import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildSession, buildUser } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const GOOD = 'three ferries to lamma';

function install() {
  return installFakeApi({
    'GET /session': () => ({ body: buildSession() }),
    'PATCH /me': ({ body }) => ({ body: { ...buildUser({ etag: '"2"' }), ...(body as object) } }),
    'POST /me/password': ({ body }) =>
      (body as { oldPassword: string }).oldPassword === 'open sesame'
        ? { status: 204 }
        : {
            status: 422,
            body: {
              status: 422,
              code: 'invalid-input',
              title: 'x',
              errors: [{ pointer: '/oldPassword', code: 'wrong-password', detail: 'x' }],
            },
          },
  });
}

describe('the page about oneself', () => {
  beforeEach(() => chooseLocale('en'));

  it('is reached from the menu of the person', async () => {
    install();
    const { router } = renderApp('/settings/people');
    await userEvent.click(await screen.findByRole('button', { name: 'You: Wong Ka Yan' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Your name and password' }));
    expect(await screen.findByDisplayValue('Wong Ka Yan')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/settings/you');
  });

  it('changes the name as it was read, and shows it everywhere', async () => {
    const seen = install();
    renderApp('/settings/you');
    const field = await screen.findByLabelText('Your name');
    await userEvent.clear(field);
    await userEvent.type(field, 'Wong Yan');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'You: Wong Yan' })).toBeTruthy();
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect([patch?.body, patch?.headers.get('if-match')]).toEqual([{ name: 'Wong Yan' }, '"1"']);
  });

  it('chooses how often news come by mail', async () => {
    const seen = install();
    renderApp('/settings/you');
    await userEvent.click(await screen.findByRole('combobox', { name: 'Mail about what is new with your vendors' }));
    await userEvent.click(await screen.findByRole('option', { name: 'None' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'PATCH')?.body).toEqual({ digest: 'none' });
  });

  it('says what is wrong with a password in words, before and after it is sent', async () => {
    const seen = install();
    renderApp('/settings/you');
    const submit = await screen.findByRole('button', { name: 'Change the password' });
    await userEvent.type(screen.getByLabelText('Present password'), 'guess');
    await userEvent.type(screen.getByLabelText('New password'), 'wongkayan2026');
    await userEvent.click(submit);
    expect(screen.getByText(/hardly more than your name/)).toBeTruthy();
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.clear(screen.getByLabelText('New password'));
    await userEvent.type(screen.getByLabelText('New password'), GOOD);
    await userEvent.click(submit);
    expect(await screen.findByText('This is not your present password.')).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('Present password'));
    await userEvent.type(screen.getByLabelText('Present password'), 'open sesame');
    await userEvent.click(submit);
    expect(await screen.findByText(/The password is changed/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('');
  });
});
