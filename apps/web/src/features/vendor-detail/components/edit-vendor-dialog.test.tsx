import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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
    await userEvent.type(within(dialog).getByLabelText('Other names'), 'HGS{enter}{enter} Helios ');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect(patch?.body).toEqual({ notes: 'Ask Rosario.', aliases: ['HGS', 'Helios'] });
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

  it('begins at the contract from there, and says at the field what is wrong with it', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`PATCH /vendors/${id}`]: ({ body }) =>
        JSON.stringify(body).includes('2026-12-31')
          ? { body: buildVendor({ etag: '"2"' }) }
          : {
              status: 422,
              body: {
                status: 422,
                code: 'invalid-input',
                detail: 'Invalid.',
                errors: [{ pointer: '/contractEndsOn', code: 'day', detail: 'day: a date as YYYY-MM-DD' }],
              },
            },
    });
    renderApp(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit contract' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit vendor' });
    const endsOn = within(dialog).getByLabelText('Last day of the contract');
    await waitFor(() => expect(document.activeElement).toBe(endsOn));
    fireEvent.change(endsOn, { target: { value: '2299-12-31' } });
    fireEvent.change(within(dialog).getByLabelText('Your data returned or deleted on'), {
      target: { value: '2999-01-01' },
    });
    expect(within(dialog).getByText('This day has not come yet.')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'Must it tell you of an incident?' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Yes, within some hours' }));
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(within(dialog).queryByText('Enter a whole number from 1 to 8,760.')).toBeNull();
    await userEvent.click(save);
    const hours = within(dialog).getByLabelText('Within how many hours?');
    expect(hours.getAttribute('aria-invalid')).toBe('true');
    expect(within(dialog).getByText('Enter a whole number from 1 to 8,760.')).toBeTruthy();
    await userEvent.type(hours, '72');
    fireEvent.change(within(dialog).getByLabelText('Your data returned or deleted on'), { target: { value: '' } });
    expect(seen.some(({ method }) => method === 'PATCH')).toBe(false);
    await userEvent.click(save);
    expect(await within(dialog).findByText('day: a date as YYYY-MM-DD')).toBeTruthy();
    expect(within(dialog).queryByRole('alert')).toBeNull();
    fireEvent.change(endsOn, { target: { value: '2026-12-31' } });
    await userEvent.click(save);
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(seen.findLast(({ method }) => method === 'PATCH')?.body).toEqual({
      contractEndsOn: '2026-12-31',
      noticeHours: 72,
      withoutNoticeDuty: false,
      dataReturnedOn: null,
    });
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
