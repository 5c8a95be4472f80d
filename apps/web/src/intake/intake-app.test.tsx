import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../i18n/locale-store';
import { createQueryClient } from '../lib/query-client';
import { installFakeApi } from '../testing/fake-api';
import { IntakeApp } from './intake-app';
import { takeIntakeToken } from './intake-token';

const welcome = { body: { organizationName: 'Harbour Airways', locale: 'en' } };
const open = (token = 'secret') => render(<IntakeApp client={createQueryClient(() => {})} token={token} />);

describe('the form behind the firm’s link', () => {
  beforeEach(() => chooseLocale('en'));

  it('takes the secret out of the address and keeps it for a reload', () => {
    window.history.replaceState(null, '', '/request#secret');
    expect([takeIntakeToken(), window.location.hash, takeIntakeToken()]).toEqual(['secret', '', 'secret']);
  });

  it('says whom one asks, what is missing, and that it was taken in', async () => {
    const seen = installFakeApi({
      'POST /intake/preview': () => welcome,
      'POST /intake/requests': () => ({ status: 201, body: null }),
    });
    open();
    expect(await screen.findByText(/^Before anything is signed or paid, Harbour Airways looks/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ask for it' }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Give your name.',
      'Give your e-mail.',
      'Say what the supplier is called.',
      'Say what it is for.',
    ]);
    await userEvent.type(screen.getByLabelText('Your name'), 'Chan');
    await userEvent.type(screen.getByLabelText('Your e-mail at work'), 'chan@harbour.test');
    await userEvent.type(screen.getByLabelText('What is it called?'), 'Cinnamon');
    await userEvent.type(screen.getByLabelText('What is it for?'), 'Chats');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for it' }));
    expect(await screen.findByRole('heading', { name: 'Your request is in' })).toBeTruthy();
    expect(seen.at(-1)?.body).toMatchObject({
      token: 'secret',
      requesterName: 'Chan',
      requesterEmail: 'chan@harbour.test',
      locale: 'en',
      accessLevel: 'none',
    });
  });

  it('says at the field what the server refuses, and keeps what was typed', async () => {
    installFakeApi({
      'POST /intake/preview': () => welcome,
      'POST /intake/requests': () => ({
        status: 422,
        body: { status: 422, code: 'invalid-input', title: 'x', errors: [{ pointer: '/website', code: 'domain' }] },
      }),
    });
    open();
    for (const [label, text] of [
      ['Your name', 'Chan'],
      ['Your e-mail at work', 'chan@harbour.test'],
      ['What is it called?', 'Cinnamon'],
      ['Its website, if you know it', 'nowhere'],
      ['What is it for?', 'Chats'],
    ] as const)
      await userEvent.type(await screen.findByLabelText(label), text);
    await userEvent.click(screen.getByRole('button', { name: 'Ask for it' }));
    await waitFor(() => expect(screen.getAllByText('This is no address of a website.')).toHaveLength(2));
    expect(screen.getByDisplayValue('nowhere')).toBeTruthy();
  });

  it('says of a link that is not good what to do', async () => {
    installFakeApi({});
    open('old');
    expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeTruthy();
  });
});
