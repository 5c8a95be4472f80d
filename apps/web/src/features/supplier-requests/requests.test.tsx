import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import type { SupplierRequestDetail } from '../../lib/supplier-requests.queries';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

jest.setTimeout(30_000);

const REQUEST: SupplierRequestDetail = {
  id: buildId(50),
  status: 'waiting',
  requesterName: 'Leung Ka Hei',
  requesterEmail: 'kahei@demo.test',
  byLink: true,
  supplierName: 'Cinnamon Chat',
  website: 'cinnamon.test',
  purpose: 'Answers questions at night',
  archetype: 'saas_crm',
  accessLevel: 'high',
  dataCategories: ['contact'],
  peopleCount: null,
  accessTypes: ['crm_lookup'],
  humanChannel: false,
  canResetCredentials: false,
  critical: true,
  usage: 'always',
  neededOn: null,
  receivedAt: '2026-11-20T10:00:00.000Z',
  vendor: null,
  outcome: null,
  settledAt: null,
  settledBy: null,
  declineReason: null,
  etag: '"1"',
  likenesses: [{ id: buildId(2), name: 'Cinnamon Ltd', status: 'active', matchedBy: 'domain' }],
  inherentBand: 'critical',
  residualBand: 'critical',
  suggestedTier: 1,
};
const path = `/supplier-requests/${REQUEST.id}`;
const routes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /supplier-requests': () => ({ body: buildPage([REQUEST]) }),
  [`GET ${path}`]: () => ({ body: REQUEST }),
};

describe('requests for suppliers', () => {
  beforeEach(() => chooseLocale('en'));

  it('wait in a queue whose length stands in the menu, and lead to all that is known', async () => {
    installFakeApi(routes);
    renderApp('/requests');
    expect(await screen.findByRole('heading', { name: '1 request for a supplier' })).toBeTruthy();
    expect(screen.getByText('1 request waits')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Cinnamon Chat' }));
    expect(await screen.findByText(/its risk is critical at worst/)).toBeTruthy();
    expect(screen.getByText('Nobody knows of how many people')).toBeTruthy();
    expect(screen.getByText('came by the link: nobody has checked who it is')).toBeTruthy();
    expect(screen.getByText(/^An administrator would have to approve it/)).toBeTruthy();
  });

  it('become a vendor under a name that is free', async () => {
    let taken = true;
    const seen = installFakeApi({
      ...routes,
      [`POST ${path}/vendor`]: () =>
        taken
          ? { status: 409, body: { status: 409, code: 'duplicate', title: 'x' } }
          : { body: { ...REQUEST, status: 'linked', vendor: { id: buildId(9), name: 'Cinnamon Asia' } } },
    });
    renderApp(`/requests/${REQUEST.id}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Add it as a prospect' }));
    expect(await screen.findByText(/^A vendor has this name already/)).toBeTruthy();
    taken = false;
    await userEvent.clear(screen.getByLabelText('Name in the register'));
    await userEvent.type(screen.getByLabelText('Name in the register'), 'Cinnamon Asia');
    await userEvent.click(screen.getByRole('button', { name: 'Add it as a prospect' }));
    expect(await screen.findByText('It belongs to Cinnamon Asia now. Decide there.')).toBeTruthy();
    const posted = seen.findLast(({ method }) => method === 'POST');
    expect(posted?.body).toEqual({ name: 'Cinnamon Asia', archetype: 'saas_crm' });
    expect(posted?.headers.get('if-match')).toBe('"1"');
  });

  it('are linked to a vendor that is there, or declined with a reason', async () => {
    const seen = installFakeApi({
      ...routes,
      [`POST ${path}/decline`]: () => ({ body: { ...REQUEST, status: 'declined', declineReason: 'No.' } }),
    });
    renderApp(`/requests/${REQUEST.id}`);
    expect(await screen.findByRole('button', { name: 'It is Cinnamon Ltd' })).toBeTruthy();
    expect(screen.getByText('same website · Active')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
    expect(dialog.getByText('Give the reason in a sentence.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Why?'), 'No.');
    await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'No.' }));
  });

  it('are made under one’s own name by the same form', async () => {
    const seen = installFakeApi({ ...routes, 'POST /supplier-requests': () => ({ status: 201, body: REQUEST }) });
    renderApp('/requests/new');
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for it' }));
    expect(within(screen.getByRole('alert')).getByText('Say what the supplier is called.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('What is it called?'), 'Cinnamon Chat');
    await userEvent.type(screen.getByLabelText('What is it for?'), 'Chats');
    await userEvent.click(screen.getByLabelText('Health and private life'));
    await userEvent.selectOptions(screen.getByLabelText('Of how many people?'), 'Up to 1,000');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for it' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'POST')?.body).toMatchObject({
        supplierName: 'Cinnamon Chat',
        purpose: 'Chats',
        archetype: 'other',
        accessLevel: 'moderate',
        dataCategories: ['health', 'special_category'],
        peopleCount: 1_000,
        website: null,
        neededOn: null,
      }),
    );
  });

  it('are taken back from the wrong vendor, after it was said who is told of that', async () => {
    const decided = {
      ...REQUEST,
      status: 'decided' as const,
      vendor: { id: buildId(2), name: 'Cinnamon Ltd' },
      outcome: 'rejected' as const,
      settledAt: '2026-11-21T10:00:00.000Z',
      settledBy: 'Wong Ka Yan',
    };
    const seen = installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: decided }),
      [`POST ${path}/take-back`]: () => ({ body: REQUEST }),
    });
    renderApp(`/requests/${REQUEST.id}`);
    await userEvent.click(await screen.findByRole('button', { name: 'It is not this vendor' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Leung Ka Hei gets one mail: that the outcome was about another supplier/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'It is not this vendor' }));
    expect(await screen.findByText('It waits in the queue again.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"1"');
  });

  it('say that it was forgotten who asked, and cannot be taken back then', async () => {
    const forgotten = {
      ...REQUEST,
      status: 'decided' as const,
      vendor: { id: buildId(2), name: 'Cinnamon Ltd' },
      outcome: 'rejected' as const,
      settledAt: '2025-11-21T10:00:00.000Z',
      settledBy: 'Wong Ka Yan',
      requesterName: null,
      requesterEmail: null,
      purpose: null,
      byLink: false,
    };
    installFakeApi({ ...routes, [`GET ${path}`]: () => ({ body: forgotten }) });
    renderApp(`/requests/${REQUEST.id}`);
    expect(await screen.findAllByText('erased after the retention time')).toHaveLength(2);
    expect(screen.queryByText(/null/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'It is not this vendor' })).toBeNull();
  });
});
