import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

jest.setTimeout(30_000);

const LONG = 'three ferries to lamma '.repeat(11);

describe('the field for a password', () => {
  beforeEach(() => {
    chooseLocale('en');
    installFakeApi({
      'GET /session': () => ({ status: 401, body: { status: 401, code: 'unauthenticated', title: 'x' } }),
      'GET /instance': () => ({ body: { demo: false, demoIsOpen: false, awaitsFirstAdministrator: false } }),
    });
    renderApp('/sign-in');
  });

  it('hides what is typed, is known to password managers, and takes what is pasted, all of it', async () => {
    const field = await screen.findByLabelText<HTMLInputElement>('Password');
    expect([field.type, field.autocomplete]).toEqual(['password', 'current-password']);
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').autocomplete).toBe('username');
    await userEvent.click(field);
    await userEvent.paste(LONG);
    expect(field.value).toBe(LONG);
  });
});
