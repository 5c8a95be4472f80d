import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeAnswer } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

jest.setTimeout(30_000);

const SIGNED_OUT = { status: 401, body: { status: 401, code: 'unauthenticated', title: 'x' } };

function open(answer: (stopped: boolean) => FakeAnswer, address = '/stop-mails#word') {
  const seen = installFakeApi({
    'GET /session': () => SIGNED_OUT,
    'GET /instance': () => ({ body: { demo: false, demoIsOpen: false, awaitsFirstAdministrator: false } }),
    'POST /mail-stops': ({ body }) => answer((body as { stopped: boolean }).stopped),
  });
  const { router } = renderApp(address);
  return { seen, router, asked: () => seen.filter(({ path }) => path === '/mail-stops').map(({ body }) => body) };
}

const weekly = (stopped: boolean): FakeAnswer => ({ body: { way: 'weekly', stopped } });

describe('the page that stops mails', () => {
  beforeEach(() => chooseLocale('en'));

  it('changes nothing when it is opened, and takes the word out of the address', async () => {
    const { asked, router } = open(weekly);
    expect(await screen.findByText(/^Nothing has changed yet/)).toBeTruthy();
    expect(asked()).toEqual([]);
    expect(router.state.location.href).toBe('/stop-mails');
  });

  it('stops them by one press, says which, and brings them back by another', async () => {
    const { asked } = open(weekly);
    await userEvent.click(await screen.findByRole('button', { name: 'Stop them' }));
    expect(await screen.findByRole('heading', { name: 'They are stopped' })).toBeTruthy();
    expect(screen.getByText('You get no more weekly mail.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send them again' }));
    expect(await screen.findByRole('heading', { name: 'They come again' })).toBeTruthy();
    expect(screen.queryByText(/^Nothing has changed yet/)).toBeNull();
    expect(asked()).toEqual([
      { token: 'word', stopped: true },
      { token: 'word', stopped: false },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Stop them' }));
    expect(await screen.findByRole('heading', { name: 'They are stopped' })).toBeTruthy();
  });

  it.each([
    ['a word that is not ours', '/stop-mails#word'],
    ['no word at all', '/stop-mails'],
  ])('says of %s what to do instead', async (_, address) => {
    open(() => ({ status: 404, body: { status: 404, code: 'not-found', title: 'x' } }), address);
    if (address.includes('#')) await userEvent.click(await screen.findByRole('button', { name: 'Stop them' }));
    expect(await screen.findByRole('heading', { name: 'This link is not one of ours' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stop them' })).toBeNull();
  });

  it('can be pressed again when it did not get through', async () => {
    let isDown = true;
    open((stopped) => (isDown ? { status: 503, body: { status: 503, code: 'unavailable' } } : weekly(stopped)));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop them' }));
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Stop them' }));
    expect(await screen.findByRole('heading', { name: 'They are stopped' })).toBeTruthy();
  });

  it('speaks Chinese to whoever chose it', async () => {
    chooseLocale('zh-Hant');
    open((stopped) => ({ body: { way: 'at_once', stopped } }));
    await userEvent.click(await screen.findByRole('button', { name: '停止接收' }));
    expect(await screen.findByText('你不會再收到即時通知電郵。')).toBeTruthy();
  });
});
