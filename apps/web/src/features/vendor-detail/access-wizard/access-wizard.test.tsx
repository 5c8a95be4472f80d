import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { buildScope } from '../../../testing/vendor-builders';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';

jest.setTimeout(30_000);

const id = VENDOR_ID;
const scopePath = `/vendors/${id}/access-scopes`;

async function openNew() {
  renderApp(`/vendors/${id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Add access' }));
  return screen.findByRole('dialog', { name: 'What can they touch?' });
}

async function openHotline() {
  renderApp(`/vendors/${id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit: Customer hotline' }));
  return screen.findByRole('dialog', { name: 'What can they touch: Customer hotline' });
}

const next = (dialog: HTMLElement) => userEvent.click(within(dialog).getByRole('button', { name: 'Next' }));

describe('the access wizard', () => {
  beforeEach(() => chooseLocale('en'));

  it('takes five steps to a new access', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`POST ${scopePath}`]: () => ({ status: 201, body: buildScope({ id: buildId(51), name: 'Refunds' }) }),
    });
    const dialog = await openNew();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Contact details' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Payment cards' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Payment cards' }));
    await next(dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: /a town/ }));
    expect(within(dialog).getByRole('slider').getAttribute('aria-valuetext')).toBe('50,000\u00A0people');
    await next(dialog);
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Looks up customers one at a time' }));
    await userEvent.click(within(dialog).getByRole('radio', { name: /Limited access/ }));
    await next(dialog);
    const reset = within(dialog).getByRole('group', { name: 'Can they reset passwords or second factors?' });
    await userEvent.click(within(reset).getByRole('radio', { name: 'Yes' }));
    await next(dialog);
    await userEvent.type(within(dialog).getByLabelText('What do you call this access?'), ' Refunds ');
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'Where do they work from?' }));
    await userEvent.type(within(dialog).getByRole('combobox', { name: 'Where do they work from?' }), 'Philip');
    await userEvent.click(await screen.findByRole('option', { name: 'Philippines' }));
    expect(within(dialog).getByRole('button', { name: 'Remove Philippines' })).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Refunds is saved.')).toBeTruthy();
    expect(seen.find(({ method, path }) => method === 'POST' && path === scopePath)?.body).toEqual({
      name: 'Refunds',
      accessLevel: 'low',
      dataCategories: ['contact'],
      peopleCount: 50_000,
      accessTypes: ['crm_lookup', 'helpdesk_credential_reset'],
      humanChannel: false,
      canResetCredentials: true,
      countries: ['PH'],
      critical: false,
      endsOn: null,
    });
  });

  it('moves the verdict while one answers, and lets a new access count from its first entry', async () => {
    const small = buildScope({ accessLevel: 'low', peopleCount: 100, humanChannel: false, canResetCredentials: false });
    const seen = installFakeApi({ ...vendorRoutes, [`GET ${scopePath}`]: () => ({ body: buildPage([small]) }) });
    const dialog = await openNew();
    const verdict = within(dialog).getByRole('complementary', { name: 'The verdict as you answer' });
    expect(await within(verdict).findByText('Very low')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Health data' }));
    expect(within(verdict).getByText('Medium')).toBeTruthy();
    expect(within(verdict).getByText('so far; the way in is not said yet')).toBeTruthy();
    expect(seen.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('says what is usual while less is entered, and stops when it is entered', async () => {
    const small = buildScope({ accessLevel: 'low', dataCategories: ['contact', 'dob'] });
    installFakeApi({ ...vendorRoutes, [`GET ${scopePath}`]: () => ({ body: buildPage([small]) }) });
    const dialog = await openHotline();
    expect((await within(dialog).findByRole('note')).textContent).toContain(': wide access.');
    await userEvent.click(within(dialog).getByRole('button', { name: /Way in/ }));
    await userEvent.click(within(dialog).getByRole('radio', { name: /Most records or systems/ }));
    expect(within(dialog).queryByRole('note')).toBeNull();
  });

  it('knows that nobody knows how many', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`PATCH ${scopePath}/${buildId(50)}`]: () => ({ body: buildScope() }),
    });
    const dialog = await openHotline();
    await next(dialog);
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /Nobody knows/ }));
    expect(within(dialog).getByLabelText('People').getAttribute('value')).toBe('');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByText('Customer hotline is saved.');
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect(patch?.body).toEqual({ peopleCount: null });
    expect(patch?.headers.get('if-match')).toBe('"1"');
  });

  it('refuses what is no number of people', async () => {
    installFakeApi(vendorRoutes);
    const dialog = await openHotline();
    await next(dialog);
    await userEvent.type(within(dialog).getByLabelText('People'), ' or so');
    expect(within(dialog).getByText('A whole number, please.')).toBeTruthy();
  });

  it('goes by keyboard: Enter on, arrows on the slider, Escape out', async () => {
    installFakeApi(vendorRoutes);
    const dialog = await openHotline();
    within(dialog).getByRole('checkbox', { name: 'Contact details' }).focus();
    await userEvent.keyboard('{Enter}');
    const slider = await within(dialog).findByRole('slider');
    act(() => slider.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(slider.getAttribute('aria-valuetext')).toBe('6,300,000\u00A0people');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('wants a name before it saves', async () => {
    const seen = installFakeApi(vendorRoutes);
    const dialog = await openNew();
    await userEvent.click(within(dialog).getByRole('button', { name: /From where/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Give it a name, so that you find it again.')).toBeTruthy();
    expect(seen.some(({ method, path }) => method === 'POST' && path === scopePath)).toBe(false);
  });

  it('keeps the entries when somebody else was faster, and says what they changed', async () => {
    const theirs = buildScope({ etag: '"4"', critical: true });
    const seen = installFakeApi({
      ...vendorRoutes,
      [`GET ${scopePath}/${buildId(50)}`]: () => ({ body: theirs }),
      [`PATCH ${scopePath}/${buildId(50)}`]: ({ headers }) =>
        headers.get('if-match') === '"4"'
          ? { body: buildScope({ etag: '"5"' }) }
          : { status: 412, body: { status: 412, code: 'stale', detail: 'Changed.', current: theirs } },
    });
    const dialog = await openHotline();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Health data' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Load the new version, keep my entries' }));
    expect(await within(dialog).findByText(/Changed by others: Through whom/)).toBeTruthy();
    expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: 'Health data' }).checked).toBe(true);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByText('Customer hotline is saved.');
    expect(seen.findLast(({ method }) => method === 'PATCH')?.body).toEqual({
      dataCategories: ['contact', 'health'],
    });
  });

  it('goes on when the verdict cannot be worked out', async () => {
    installFakeApi({
      ...vendorRoutes,
      [`GET /vendors/${id}/judgement/facts`]: () => ({ status: 422, body: { status: 422, code: 'invalid-input' } }),
    });
    const dialog = await openNew();
    expect(await within(dialog).findByText(/What you enter is safe/)).toBeTruthy();
    await next(dialog);
    expect(within(dialog).getByRole('heading', { name: 'Of how many people?' })).toBeTruthy();
  });
});
