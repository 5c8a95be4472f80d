import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildVendor } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';
import type { VendorDecision } from './decisions.queries';

jest.setTimeout(30_000);

const path = `/vendors/${VENDOR_ID}/decisions`;
const panel = async () => within(await screen.findByRole('region', { name: 'Decision' }));

function buildDecision(change: Partial<VendorDecision> = {}): VendorDecision {
  return {
    id: buildId(90),
    vendorId: VENDOR_ID,
    outcome: 'approved_with_conditions',
    standing: 'outdated',
    reason: 'Fine with a second factor.',
    tier: 2,
    reviewOn: '2027-03-03',
    decidedBy: 'Wong Mei Lin',
    decidedAt: '2026-03-03T10:00:00.000Z',
    seen: {
      modelVersion: '2026.11-2',
      inherentBand: 'high',
      residualBand: 'low',
      assessed: true,
      coveragePercent: 40,
      suggestedTier: 2,
      flags: [],
    },
    conditions: [
      {
        id: buildId(91),
        text: 'A second factor',
        dueOn: '2026-05-01',
        overdue: true,
        metAt: null,
        metBy: null,
        etag: '"1"',
      },
    ],
    ...change,
  };
}

const judged = (assessed: boolean) => {
  const vendor = buildVendor();
  return { ...vendor, judgement: { ...vendor.judgement, assessed } };
};

describe('the decision about a vendor', () => {
  beforeEach(() => chooseLocale('en'));

  it('says on which verdict it was made, that the risk rose since, and what is overdue', async () => {
    installFakeApi({ ...vendorRoutes, [`GET ${path}`]: () => ({ body: buildPage([buildDecision()]) }) });
    renderApp(`/vendors/${VENDOR_ID}`);
    expect(await (await panel()).findByText('Approved with conditions')).toBeTruthy();
    expect((await panel()).getByText(/^Decided at low, 40 % known\. Today: /)).toBeTruthy();
    expect((await panel()).getByText(/^Out of date/)).toBeTruthy();
    expect((await panel()).getByText('overdue since 1 May 2026')).toBeTruthy();
  });

  it('notes at once that a condition is met, with a way back', async () => {
    const target = `PATCH /vendors/${VENDOR_ID}/conditions/${buildId(91)}`;
    const seen = installFakeApi({
      ...vendorRoutes,
      [`GET ${path}`]: () => ({ body: buildPage([buildDecision()]) }),
      [target]: ({ body }) => ({ body: { ...buildDecision().conditions[0], ...(body as object), etag: '"2"' } }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await panel()).findByRole('checkbox', { name: 'A second factor' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    const changes = () => seen.filter(({ method }) => method === 'PATCH');
    await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ met: true }, { met: false }]));
    expect(changes().map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
  });

  it('tells whoever may not approve who may, and lets them reject', async () => {
    const admin = { ...buildSession().user, id: buildId(7), name: 'Ada Chan', role: 'admin', status: 'active' };
    installFakeApi({
      ...vendorRoutes,
      [`GET /vendors/${VENDOR_ID}`]: () => ({ body: judged(false) }),
      'GET /users': () => ({ body: buildPage([admin]) }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    expect(await (await panel()).findByText(/only an administrator may approve it: Ada Chan/)).toBeTruthy();
    await userEvent.click((await panel()).getByRole('button', { name: 'Decide' }));
    const dialog = within(await screen.findByRole('dialog'));
    const usable = dialog.getAllByRole('radio').map((radio) => !radio.hasAttribute('disabled'));
    expect(usable).toEqual([false, false, true]);
  });

  it('asks for outcome, reason and conditions, and proposes the day by the tier', async () => {
    const session = buildSession();
    const seen = installFakeApi({
      ...vendorRoutes,
      'GET /session': () => ({ body: { ...session, user: { ...session.user, role: 'admin' } } }),
      [`POST ${path}`]: () => ({ status: 201, body: buildDecision() }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await panel()).findByRole('button', { name: 'Decide' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Decide' }));
    expect(dialog.getByText('Choose one of the three.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('radio', { name: 'Approved with conditions' }));
    await userEvent.type(dialog.getByLabelText('Why?'), 'Needed.');
    await userEvent.type(dialog.getByLabelText('Condition 1'), 'A second factor');
    expect(dialog.getByLabelText<HTMLInputElement>('Look at it again on').value).toMatch(/^\d{4}-\d\d-\d\d$/);
    await userEvent.click(dialog.getByRole('button', { name: 'Decide' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'POST')?.body).toMatchObject({
        outcome: 'approved_with_conditions',
        reason: 'Needed.',
        conditions: [{ text: 'A second factor', dueOn: null }],
      }),
    );
  });
});
