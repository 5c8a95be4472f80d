import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const FINDING: Schemas['FindingView'] = {
  id: buildId(70),
  vendor: { id: buildId(1), name: 'ManilaVoice BPO' },
  title: 'Callers are not verified before a password is reset',
  assessmentId: buildId(30),
  filledInBy: 'vendor',
  question: { id: buildId(61), key: 'MFA-04', measure: 'mfa', text: 'How do you verify callers?' },
  level: 0,
  answer: 'They are not verified.',
  severity: 'critical',
  flag: 'credential_reset_by_phone',
  points: 34,
  weakLevel: 1,
  status: 'open',
  overdue: true,
  owner: null,
  dueOn: '2026-11-01',
  plannedOn: null,
  claimedLevel: null,
  acceptance: null,
  closing: null,
  openedAt: '2026-10-18T02:00:00.000Z',
  etag: '"3"',
};

const DETAIL: Schemas['FindingDetailView'] = {
  ...FINDING,
  levels: [0, 1, 2, 3, 4].map((level) => ({ level: level as 0, text: `Level ${level} in words` })),
  notes: [
    {
      id: buildId(80),
      kind: 'fix',
      fromBuyer: false,
      writtenBy: 'Rosa Cruz',
      text: 'Call-backs since Monday.',
      plannedOn: null,
      level: 3,
      writtenAt: '2026-10-20T02:00:00.000Z',
    },
  ],
  acceptances: [],
};

const PEOPLE = [
  { id: buildId(90), name: 'Mei Chan', role: 'procurement', status: 'active' },
  { id: buildId(91), name: 'Ada Wong', role: 'admin', status: 'active' },
];

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /findings': ({ query }) => ({ body: buildPage(query['status'] === 'closed' ? [] : [FINDING]) }),
  [`GET /findings/${FINDING.id}`]: () => ({ body: DETAIL }),
  'GET /users': () => ({ body: buildPage(PEOPLE) }),
};

beforeEach(() => chooseLocale('en'));

describe('the list of findings', () => {
  it('says what is weak in words, at whom, and what is late', async () => {
    installFakeApi(routes);
    renderApp('/findings');
    await screen.findByRole('heading', { name: '1 weakness to mend' });
    const row = screen.getByRole('row', { name: /Callers are not verified/ });
    expect(row.textContent).toContain('ManilaVoice BPO');
    expect(row.textContent).toContain('They are not verified.');
    expect(row.textContent).toContain('Overdue');
    expect(row.textContent).toContain('Nobody yet');
  });

  it('keeps its filter in the address, also of one vendor', async () => {
    const asked = installFakeApi(routes);
    renderApp(`/findings?vendorId=${FINDING.vendor.id}`);
    await screen.findByText(/Of ManilaVoice BPO only/);
    await userEvent.click(screen.getByRole('link', { name: 'Closed' }));
    await screen.findByText('None of this kind');
    const query = asked.findLast(({ path }) => path === '/findings')?.query;
    expect(query).toMatchObject({ vendorId: FINDING.vendor.id, status: 'closed' });
  });
});

describe('one finding', () => {
  it('gives the reasons, what would be better, and what was said', async () => {
    installFakeApi(routes);
    renderApp(`/findings/${FINDING.id}`);
    await screen.findByRole('heading', { level: 1, name: FINDING.title });
    expect(screen.getByText(/It keeps a flag up/)).toBeTruthy();
    expect(screen.getByText(/would have taken 34 points off/)).toBeTruthy();
    expect(screen.getByText('Says it is mended: “Level 3 in words”')).toBeTruthy();
    expect(screen.getByText('Call-backs since Monday.')).toBeTruthy();
  });

  it('is closed with the level that the vendor claims, and can be opened again at once', async () => {
    const closed = { ...DETAIL, status: 'closed', claimedLevel: 3, etag: '"4"' } as const;
    const asked = installFakeApi({
      ...routes,
      [`GET /findings/${FINDING.id}`]: () => ({ body: { ...DETAIL, status: 'fixed', claimedLevel: 3 } }),
      [`POST /findings/${FINDING.id}/close`]: () => ({ body: closed }),
      [`POST /findings/${FINDING.id}/reopen`]: () => ({ body: DETAIL }),
    });
    renderApp(`/findings/${FINDING.id}`);
    await userEvent.click(await screen.findByRole('button', { name: 'It is mended…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Close it' }));
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/close'))).toBe(true));
    const sent = asked.find(({ path }) => path.endsWith('/close'));
    expect(sent?.body).toEqual({ closing: 'fixed', level: 3, proof: 'self_attested', comment: null });
    expect(sent?.headers.get('if-match')).toBe('"3"');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/reopen'))).toBe(true));
    expect(asked.find(({ path }) => path.endsWith('/reopen'))?.headers.get('if-match')).toBe('"4"');
  });

  it('asks an administrator to accept the risk, with a reason and a last day', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const asked = installFakeApi({
      ...routes,
      [`POST /findings/${FINDING.id}/acceptance`]: () => ({ status: 201, body: DETAIL }),
    });
    renderApp(`/findings/${FINDING.id}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Live with it for a time…' }));
    const dialog = await screen.findByRole('dialog');
    const ask = await within(dialog).findByRole('button', { name: 'Ask for approval' });
    await userEvent.click(ask);
    expect(within(dialog).getByText('Say why.')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('Why'), 'The contract ends in spring.');
    const lastDay = within(dialog).getByLabelText(/^Last day/);
    await userEvent.clear(lastDay);
    await userEvent.click(ask);
    expect(within(dialog).getByText(/^A day from today to/)).toBeTruthy();
    await userEvent.type(lastDay, tomorrow);
    await userEvent.click(ask);
    await screen.findByText('Ada Wong was asked to approve.');
    const sent = asked.find(({ path }) => path.endsWith('/acceptance'))?.body;
    expect(sent).toMatchObject({
      reason: 'The contract ends in spring.',
      approverId: buildId(91),
      expiresOn: tomorrow,
    });
  });

  it('offers nothing that writes to an auditor', async () => {
    installFakeApi({ ...routes, 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp(`/findings/${FINDING.id}`);
    await screen.findByRole('heading', { level: 1, name: FINDING.title });
    expect(screen.queryByRole('button', { name: /mended/ })).toBeNull();
    expect(screen.queryByLabelText('To the vendor')).toBeNull();
  });
});
