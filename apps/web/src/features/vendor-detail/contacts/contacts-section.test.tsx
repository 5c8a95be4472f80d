import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';
import type { Contact } from './contacts.queries';

jest.setTimeout(30_000);

const ROSA: Contact = {
  id: buildId(75),
  vendorId: VENDOR_ID,
  name: 'Rosa Cruz',
  duty: 'emergency',
  position: 'Duty manager',
  email: 'rosa@luzon.test',
  phone: '+63 (2) 8123-4567',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  etag: '"1"',
};

const path = `/vendors/${VENDOR_ID}/contacts`;
const section = async () => within(await screen.findByRole('region', { name: 'Contacts' }));

describe('a vendor’s contacts', () => {
  beforeEach(() => chooseLocale('en'));

  it('say whom to call about what, by links', async () => {
    installFakeApi({ ...vendorRoutes, [`GET ${path}`]: () => ({ body: buildPage([ROSA]) }) });
    renderApp(`/vendors/${VENDOR_ID}`);
    const phone = await (await section()).findByRole('link', { name: ROSA.phone ?? '' });
    expect(phone.getAttribute('href')).toBe('tel:+63281234567');
    expect((await section()).getByText('Emergencies, at any hour · Duty manager')).toBeTruthy();
  });

  it('are added with a name, and what is wrong with an address is said at it', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`POST ${path}`]: () => ({
        status: 422,
        body: {
          status: 422,
          code: 'invalid-input',
          title: 'x',
          errors: [{ pointer: '/email', code: 'email', detail: 'x' }],
        },
      }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: 'Add a contact' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText(/^Give a name/)).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Name'), 'Duty desk');
    await userEvent.type(dialog.getByLabelText('E-mail'), 'nowhere');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('This is no e-mail address.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'Duty desk',
      duty: 'security',
      position: null,
      email: 'nowhere',
      phone: null,
    });
  });

  it('are removed at once, and come back on wish', async () => {
    let items = [ROSA];
    const seen = installFakeApi({
      ...vendorRoutes,
      [`GET ${path}`]: () => ({ body: buildPage(items) }),
      [`DELETE ${path}/${ROSA.id}`]: () => {
        items = [];
        return { status: 204 };
      },
      [`POST ${path}`]: () => ({ status: 201, body: ROSA }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: 'Remove Rosa Cruz' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'Rosa Cruz' }),
    );
    expect(seen.find(({ method }) => method === 'DELETE')?.headers.get('if-match')).toBe('"1"');
  });
});
