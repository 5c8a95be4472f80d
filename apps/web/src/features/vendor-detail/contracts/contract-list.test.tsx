import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';
import type { Contract } from './contracts.queries';

jest.setTimeout(60_000);

const path = `/vendors/${VENDOR_ID}/contracts`;
const RENEWING: Contract = {
  id: buildId(90),
  vendorId: VENDOR_ID,
  name: 'Order form 3',
  startsOn: null,
  endsOn: '2098-12-31',
  renewalMonths: 12,
  noticeDays: 90,
  noticeGivenOn: null,
  annualValue: 96_000,
  currency: 'HKD',
  note: null,
  runsUntil: '2098-12-31',
  noticeUntil: '2098-10-02',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  etag: '"1"',
};
const section = async () => within(await screen.findByRole('region', { name: 'Contract' }));

describe('the contracts of a vendor', () => {
  beforeEach(() => chooseLocale('en'));

  it('say by when notice is due, and what they cost', async () => {
    installFakeApi({ ...vendorRoutes, [`GET ${path}`]: () => ({ body: buildPage([RENEWING]) }) });
    renderApp(`/vendors/${VENDOR_ID}`);
    expect(await (await section()).findByText('Give notice by 2 Oct 2098, or it goes on for 12 months')).toBeTruthy();
    expect((await section()).getByText('Runs until 31 Dec 2098 · HK$96K a year')).toBeTruthy();
  });

  it('say the last day of notice while they are entered, and what is missing', async () => {
    const seen = installFakeApi({ ...vendorRoutes, [`POST ${path}`]: () => ({ status: 201, body: RENEWING }) });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: 'Add a contract' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Name or number'), 'Order form 3');
    await userEvent.click(dialog.getByLabelText(/^Goes on by itself/));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText(/^Say when the first term ends/)).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Last day of the first term'), '2098-12-31');
    await userEvent.type(dialog.getByLabelText('Days of notice'), '90');
    expect(await dialog.findByText('The last day to give notice is 2 October 2098.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'POST')?.body).toMatchObject({
        name: 'Order form 3',
        endsOn: '2098-12-31',
        renewalMonths: 12,
        noticeDays: 90,
        annualValue: null,
        currency: null,
      }),
    );
  });
});
