import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SecondFactor, SessionStage } from '@firebreak/domain';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

jest.setTimeout(60_000);

const RIGHT = '123456';
const CODES = Array.from({ length: 10 }, (_, index) => `CODE-000${index}`);

/** A session that waits for a second factor, or for its setting up. */
function install(stage: SessionStage, methods: readonly SecondFactor[], more: FakeRoutes = {}) {
  let open = stage === 'open';
  const through = () => {
    open = true;
    return { body: buildSession() };
  };
  return installFakeApi({
    'GET /session': () =>
      open ? { body: buildSession() } : { status: 403, body: { status: 403, code: 'mfa-required', title: 'x' } },
    'GET /session/second-factor': () => ({
      body: { stage: open ? 'open' : stage, methods, passkeysPossible: false, name: 'Wong Ka Yan', email: 'w@x.test' },
    }),
    'POST /session/second-factor': ({ body }) =>
      [RIGHT, CODES[0]].includes(Object.values(body as object)[0] as string)
        ? through()
        : {
            status: 422,
            body: {
              status: 422,
              code: 'invalid-input',
              title: 'x',
              errors: [{ pointer: '/code', code: 'wrong-code', detail: 'x' }],
            },
          },
    'POST /me/second-factors/authenticators': () => ({
      status: 201,
      body: { id: buildId(60), secret: 'GEZDGNBVGY3TQOJQ', uri: 'otpauth://totp/Firebreak:w?secret=GEZDGNBVGY3TQOJQ' },
    }),
    [`POST /me/second-factors/authenticators/${buildId(60)}/confirmation`]: () => {
      through();
      const factor = { id: buildId(60), name: 'My telephone', createdAt: '2026-11-27T00:00:00.000Z', lastUsedAt: null };
      return { body: { factor, recoveryCodes: CODES } };
    },
    'DELETE /session': () => ({ status: 204 }),
    ...more,
  });
}

describe('the page between a password and everything else', () => {
  beforeEach(() => chooseLocale('en'));

  it('stands before every page, says what is wrong with a code, and leads on to the page that was asked for', async () => {
    install('verify', ['authenticator', 'recovery_code']);
    const { router } = renderApp('/settings/people');
    const field = await screen.findByLabelText('Code from the authenticator app');
    expect(router.state.location.pathname).toBe('/second-factor');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('Type the six digits that the app shows.')).toBeTruthy();
    await userEvent.type(field, '000000{Enter}');
    expect(await screen.findByText(/This is not what the app shows now/)).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, `${RIGHT}{Enter}`);
    expect(await screen.findByRole('button', { name: 'You: Wong Ka Yan' })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/settings/people');
  });

  it('takes a recovery code instead', async () => {
    const seen = install('verify', ['authenticator', 'recovery_code']);
    renderApp('/second-factor');
    await userEvent.click(await screen.findByRole('button', { name: 'Use a recovery code' }));
    await userEvent.type(screen.getByLabelText('Recovery code'), `${CODES[0]}{Enter}`);
    expect(await screen.findByRole('button', { name: 'You: Wong Ka Yan' })).toBeTruthy();
    const sent = seen.find(({ method, path }) => method === 'POST' && path === '/session/second-factor');
    expect(sent?.body).toEqual({ recoveryCode: CODES[0] });
  });

  it('sets up an app and shows the recovery codes once, in Chinese too', async () => {
    install('enrol', []);
    chooseLocale('zh-Hant');
    renderApp('/second-factor');
    await userEvent.click(await screen.findByRole('button', { name: '設定驗證器應用程式' }));
    await userEvent.click(screen.getByRole('button', { name: '繼續' }));
    expect(await screen.findByText('GEZDGNBVGY3TQOJQ')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('驗證器應用程式顯示的驗證碼'), RIGHT);
    await userEvent.click(screen.getByRole('button', { name: '設定驗證器應用程式' }));
    expect(await screen.findAllByRole('listitem')).toHaveLength(10);
    await userEvent.click(screen.getByRole('button', { name: '我已保存' }));
    expect(await screen.findByRole('button', { name: '你：Wong Ka Yan' })).toBeTruthy();
  });

  it('lets go again, and says so when the session is gone', async () => {
    install('verify', ['authenticator']);
    const { router } = renderApp('/second-factor');
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByLabelText('E-mail')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/sign-in');
    install('verify', [], { 'GET /session/second-factor': () => ({ status: 401, body: { status: 401, code: 'x' } }) });
    renderApp('/second-factor');
    expect(await screen.findByText('You are not signed in')).toBeTruthy();
  });
});
