import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildVendor } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';

jest.setTimeout(30_000);

const id = VENDOR_ID;
const address = `/vendors/${id}`;

const stale = (current: unknown) => ({
  status: 412,
  body: { status: 412, code: 'stale', title: 'Changed by somebody else', detail: 'Changed.', current },
});

async function openEditor() {
  await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  return screen.findByRole('dialog', { name: 'Edit vendor' });
}

describe('editing a vendor', () => {
  beforeEach(() => chooseLocale('en'));

  it('sends only what was entered', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`PATCH /vendors/${id}`]: () => ({ body: buildVendor({ etag: '"2"' }) }),
    });
    renderApp(address);
    const dialog = await openEditor();
    await userEvent.type(within(dialog).getByLabelText('Notes'), 'Ask Rosario.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect(patch?.body).toEqual({ notes: 'Ask Rosario.' });
    expect(patch?.headers.get('if-match')).toBe('"1"');
  });

  it('keeps the entries when somebody else was faster, and saves them on the new version', async () => {
    const theirs = buildVendor({ etag: '"7"', service: 'Hotline at night' });
    let current = buildVendor();
    const seen = installFakeApi({
      ...vendorRoutes,
      [`GET /vendors/${id}`]: () => ({ body: current }),
      [`PATCH /vendors/${id}`]: ({ headers }) =>
        headers.get('if-match') === '"7"' ? { body: buildVendor({ etag: '"8"' }) } : stale(theirs),
    });
    renderApp(address);
    const dialog = await openEditor();
    await userEvent.type(within(dialog).getByLabelText('Notes'), 'Mine.');
    current = theirs;
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText(/Somebody changed this while you were editing/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Load the new version, keep my entries' }));
    expect(await within(dialog).findByText(/Changed by others: What does it do for you\?/)).toBeTruthy();
    expect(within(dialog).getByDisplayValue('Hotline at night')).toBeTruthy();
    expect(within(dialog).getByDisplayValue('Mine.')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(seen.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ notes: 'Mine.' });
  });

  it('says when the name is taken', async () => {
    installFakeApi({
      ...vendorRoutes,
      [`PATCH /vendors/${id}`]: () => ({ status: 409, body: { status: 409, code: 'duplicate', detail: 'Taken.' } }),
    });
    renderApp(address);
    const dialog = await openEditor();
    await userEvent.type(within(dialog).getByLabelText('Name'), ' 2');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Another active vendor has this name.')).toBeTruthy();
  });
});
