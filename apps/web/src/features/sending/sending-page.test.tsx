import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../i18n/locale-store';
import { beginSendingList } from '../../lib/sending-list';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeAnswer, FakeRoutes, SeenRequest } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildAssessment } from '../../testing/vendor-builders';

jest.setTimeout(30_000);

const CORE = buildId(60);
const CALLS = buildId(61);

const questionnaire = (id: string, key: string, title: string) => ({
  id,
  key,
  title,
  description: '',
  status: 'published',
  version: 1,
  questionCount: 8,
  hasDraft: false,
  library: true,
  etag: '"1"',
});

const prepared = (
  number: number,
  change: Partial<Schemas['PreparedSendingView']> = {},
): Schemas['PreparedSendingView'] => ({
  vendorId: buildId(number),
  name: `Vendor ${number}`,
  archetype: 'call_centre_bpo',
  status: 'active',
  recommended: [
    { key: 'call-centre', reason: 'They take calls.' },
    { key: 'hkcert-core', reason: 'All seven measures.' },
  ],
  respondent: { email: `who@vendor${number}.test`, name: null },
  failedEmail: null,
  open: [],
  signedBy: [],
  ...change,
});

const openOne = (change: Partial<Schemas['OpenAssessmentView']> = {}): Schemas['OpenAssessmentView'] => ({
  id: buildId(80),
  questionnaireId: CALLS,
  status: 'sent',
  respondentEmail: 'who@vendor3.test',
  dueOn: '2026-12-14',
  mail: null,
  ...change,
});

/** The vendor's first sending succeeds unless its address says otherwise. */
const send =
  (number: number) =>
  ({ body }: SeenRequest): FakeAnswer => {
    const { respondentEmail } = body as { respondentEmail: string };
    if (respondentEmail.startsWith('odd'))
      return {
        status: 422,
        body: {
          status: 422,
          code: 'invalid-input',
          errors: [{ pointer: '/respondentEmail', code: 'email', detail: 'email: a mail address' }],
        },
      };
    return {
      status: 201,
      body: {
        assessment: buildAssessment({ id: buildId(200 + number), respondentEmail }),
        invitation: {
          url: `http://localhost/portal#secret${number}`,
          code: 'ABCD-EFGH',
          checkPhrase: `phrase ${number}`,
          expiresAt: '2027-01-13T23:59:59.999Z',
        },
      },
    };
  };

function routesFor(vendors: readonly Schemas['PreparedSendingView'][]): FakeRoutes {
  return {
    'GET /session': () => ({ body: buildSession() }),
    'GET /organization': () => ({ body: { mailDelivery: 'waiting' } }),
    'GET /questionnaires': () => ({
      body: buildPage([
        questionnaire(CORE, 'hkcert-core', 'Core'),
        questionnaire(CALLS, 'call-centre', 'Call-centre pack'),
      ]),
    }),
    'POST /assessments/preparation': () => ({ body: { items: vendors } }),
    ...Object.fromEntries(
      vendors.map(({ vendorId }) => [`POST /vendors/${vendorId}/assessments`, send(Number(vendorId.slice(-3)))]),
    ),
  };
}

const sendings = (seen: readonly SeenRequest[]) => seen.filter(({ path }) => path.endsWith('/assessments'));
const row = (name: string) => screen.getByRole('listitem', { name });

async function openList(vendors: readonly Schemas['PreparedSendingView'][], routes: FakeRoutes = routesFor(vendors)) {
  const seen = installFakeApi(routes);
  const listId = beginSendingList(vendors.map(({ vendorId }) => vendorId));
  renderApp(`/vendors/send/${listId}`);
  await screen.findByText('For all of them');
  return { seen, listId };
}

async function confirm(count: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: count }));
  const dialog = await screen.findByRole('dialog');
  const words = dialog.textContent;
  await userEvent.click(within(dialog).getByRole('button', { name: count }));
  return words;
}

describe('sending to many', () => {
  beforeEach(() => {
    chooseLocale('en');
    sessionStorage.clear();
  });

  it('offers each vendor what fits it, whom it was who answered, and says what stands in the way', async () => {
    await openList([
      prepared(1),
      prepared(2, { respondent: null, failedEmail: 'gone@vendor2.test' }),
      prepared(3, { open: [openOne()] }),
      prepared(4, { status: 'archived' }),
    ]);
    const first = within(row('Vendor 1'));
    expect(first.getByRole<HTMLSelectElement>('combobox').value).toBe(CALLS);
    expect(first.getByDisplayValue('who@vendor1.test')).toBeTruthy();
    expect(row('Vendor 1').textContent).toContain('They take calls.');
    expect(row('Vendor 2').textContent).toContain('Mail to gone@vendor2.test did not get through.');
    expect(row('Vendor 2').textContent).toContain('Nobody is known here yet.');
    expect(row('Vendor 3').textContent).toContain('Call-centre pack is open with them, due 14 Dec 2026.');
    expect(row('Vendor 4').textContent).toContain('Archived. Restore it first.');
    expect(await screen.findByText(/No mail server is set up/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send to 1 vendor' })).toBeTruthy();
    // Another questionnaire may be sent to whoever has this one open.
    await userEvent.selectOptions(within(row('Vendor 3')).getByRole('combobox'), CORE);
    expect(screen.getByRole('button', { name: 'Send to 2 vendors' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Leave Vendor 1 out' }));
    expect(screen.getByRole('button', { name: 'Send to 1 vendor' })).toBeTruthy();
  });

  it('asks once with the numbers, sends one after the other, goes on after a refusal, and tries what failed again', async () => {
    const { seen, listId } = await openList([prepared(1), prepared(2), prepared(3)]);
    const address = within(row('Vendor 2')).getByRole('textbox', { name: 'E-mail of whoever answers for Vendor 2' });
    await userEvent.clear(address);
    await userEvent.type(address, 'odd@vendor2.test');
    await userEvent.selectOptions(within(row('Vendor 3')).getByRole('combobox'), CORE);
    expect(await confirm(/^Send to 3 vendors$/)).toContain('2 × Call-centre pack and 1 × Core');
    await screen.findByText('Sent (2)');
    expect(row('Vendor 2').textContent).toContain('Not sent: email: a mail address');
    expect(within(row('Vendor 1')).getByText('http://localhost/portal#secret1')).toBeTruthy();
    expect(row('Vendor 1').textContent).toContain('Check phrase: phrase 1');
    expect(sendings(seen).map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      `${listId}.${buildId(1)}.${CALLS}`,
      `${listId}.${buildId(2)}.${CALLS}`,
      `${listId}.${buildId(3)}.${CORE}`,
    ]);
    expect(sendings(seen)[0]?.body).toMatchObject({ unlessOpen: true, respondentEmail: 'who@vendor1.test' });
    await userEvent.type(within(row('Vendor 2')).getByRole('textbox', { name: /^E-mail/ }), '{Home}not');
    await confirm(/^Send to 1 vendor$/);
    await screen.findByText('Sent (3)');
    expect(sendings(seen)).toHaveLength(4);
    expect(screen.queryByRole('button', { name: /^Send to/ })).toBeNull();
  });

  it('can be stopped between two vendors', async () => {
    const vendors = [prepared(1), prepared(2), prepared(3)];
    const { seen } = await openList(vendors);
    // The click comes while the first one is on its way.
    const answer = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      if (input instanceof Request && input.url.endsWith('/assessments'))
        (await screen.findByRole('button', { name: 'Stop' })).click();
      return answer(input, init);
    };
    await confirm(/^Send to 3 vendors$/);
    await screen.findByText('Sent (1)');
    expect(sendings(seen)).toHaveLength(1);
    expect(await screen.findByRole('button', { name: 'Send to 2 vendors' })).toBeTruthy();
  });

  it('asks whether new people may see old answers, and says so of those only', async () => {
    const { seen } = await openList([
      prepared(1, { signedBy: ['who@vendor1.test'] }),
      prepared(2, { signedBy: ['before@vendor2.test'] }),
    ]);
    await userEvent.click(screen.getByRole('checkbox', { name: /New people may see .* \(1\)/ }));
    await confirm(/^Send to 2 vendors$/);
    await screen.findByText('Sent (2)');
    expect(sendings(seen).map(({ body }) => (body as { showsPrevious?: boolean }).showsPrevious)).toEqual([
      undefined,
      true,
    ]);
  });

  it('keeps what was changed over a reload, and knows what was sent from what is open', async () => {
    const { listId } = await openList([prepared(1), prepared(2)]);
    const address = within(row('Vendor 1')).getByRole('textbox', { name: /^E-mail/ });
    await userEvent.clear(address);
    await userEvent.type(address, 'other@vendor1.test');
    document.body.replaceChildren();
    const mail = { state: 'sent' as const, sentAt: '2026-11-27T01:00:00.000Z', nextAttemptAt: null, lastError: null };
    installFakeApi(routesFor([prepared(1), prepared(2, { open: [openOne({ mail })] })]));
    renderApp(`/vendors/send/${listId}`);
    expect(await screen.findByDisplayValue('other@vendor1.test')).toBeTruthy();
    expect(row('Vendor 2').textContent).toContain('Taken by the mail server');
    expect(screen.getByRole('button', { name: 'Send to 1 vendor' })).toBeTruthy();
  });

  it('says where a list of another tab is, and is closed to auditors', async () => {
    installFakeApi(routesFor([]));
    renderApp(`/vendors/send/${buildId(5)}`);
    expect(await screen.findByText('This list is not in this tab')).toBeTruthy();
    document.body.replaceChildren();
    const seen = installFakeApi({
      ...routesFor([prepared(1)]),
      'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }),
    });
    renderApp(`/vendors/send/${beginSendingList([buildId(1)])}`);
    expect(await screen.findByText('Only procurement and administrators send questionnaires.')).toBeTruthy();
    await waitFor(() => expect(seen.map(({ path }) => path)).not.toContain('/assessments/preparation'));
  });
});
