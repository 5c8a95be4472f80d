import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { api, bodyOf } from '../../lib/api';
import { buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

jest.setTimeout(60_000);

const RIGHT = '123456';

describe('something grave', () => {
  beforeEach(() => chooseLocale('en'));

  const REAUTH = { status: 403, body: { status: 403, code: 'reauth-required', title: 'x' } };
  const RULES = { secondFactorRequired: false, enforced: false, etag: '"1"' };

  const change = () =>
    bodyOf(
      api.PATCH('/api/v1/sign-in-rules', {
        params: { header: { 'If-Match': RULES.etag } },
        body: { secondFactorRequired: true },
      }),
    );

  function installRules() {
    let given = false;
    return installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
      'GET /sign-in-rules': () => ({ body: RULES }),
      'PATCH /sign-in-rules': ({ body }) => (given ? { body: { ...RULES, ...(body as object), etag: '"2"' } } : REAUTH),
      'GET /session/second-factor': () => ({
        body: { stage: 'open', methods: ['authenticator'], passkeysPossible: false, name: 'x', email: 'w@x.test' },
      }),
      'POST /session/second-factor': () => {
        given = true;
        return { body: buildSession({ role: 'admin' }) };
      },
      'GET /organization': () => ({ status: 404, body: { status: 404, code: 'not-found', title: 'x' } }),
    });
  }

  it('waits for the second factor, and goes on as it was sent', async () => {
    const seen = installRules();
    renderApp('/settings/you');
    await screen.findByRole('button', { name: 'You: Wong Ka Yan' });
    const changing = change();
    await userEvent.type(await screen.findByLabelText('Code from the authenticator app'), `${RIGHT}{Enter}`);
    expect((await changing).secondFactorRequired).toBe(true);
    const sent = seen
      .filter(({ method }) => method === 'PATCH')
      .map(({ body, headers }) => [body, headers.get('if-match')]);
    expect(sent).toEqual([1, 2].map(() => [{ secondFactorRequired: true }, '"1"']));
  });

  it('is refused to whoever gives none', async () => {
    installRules();
    renderApp('/settings/you');
    await screen.findByRole('button', { name: 'You: Wong Ka Yan' });
    const refused = expect(change()).rejects.toMatchObject({ code: 'reauth-required' });
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await refused;
  });
});
