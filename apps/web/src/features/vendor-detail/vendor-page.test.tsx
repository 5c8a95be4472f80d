import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildVendor } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildVendorEvent } from '../../testing/trail-builders';
import { VENDOR_ID, vendorRoutes } from '../../testing/vendor-routes';
import {
  buildAssessment,
  buildJudgement,
  buildJudgementEntry,
  buildScope,
  buildSignedAssessment,
} from '../../testing/vendor-builders';

jest.setTimeout(30_000);

const id = VENDOR_ID;
const address = `/vendors/${id}`;
const signed = buildSignedAssessment();

const asked: FakeRoutes = {
  ...vendorRoutes,
  'GET /assessments': () => ({ body: buildPage([signed]) }),
  [`GET /assessments/${signed.id}`]: () => ({ body: signed }),
};

const stale = (current: unknown) => ({
  status: 412,
  body: { status: 412, code: 'stale', title: 'Changed by somebody else', detail: 'Changed.', current },
});

describe('the vendor page', () => {
  beforeEach(() => chooseLocale('en'));

  it('says the verdict first: not assessed, worst case, range, loss and what stands out', async () => {
    installFakeApi(vendorRoutes);
    renderApp(address);
    expect(await screen.findByRole('heading', { level: 1, name: 'ManilaVoice BPO' })).toBeTruthy();
    const verdict = screen.getByRole('region', { name: 'Verdict' });
    expect(verdict.textContent).toContain('Not assessed');
    expect(verdict.textContent).toContain('Critical at worst');
    expect(verdict.textContent).not.toContain('Critical risk');
    expect(verdict.textContent).toContain('best: Medium');
    expect(verdict.textContent).toContain('HK$3M by high ones');
    const flags = screen.getByRole('region', { name: '1 thing stands out' });
    expect(flags.textContent).toContain('Callers are not verified before a password is reset.');
    expect(flags.textContent).toContain('A tested call-back to a registered number.');
  });

  it('says beside the verdict when less was entered than such a supplier usually gets', async () => {
    const text = 'Less than usual for this kind of supplier.';
    installFakeApi({
      ...vendorRoutes,
      [`GET ${address}/judgement`]: () => ({ body: buildJudgement({ lessThanUsual: { band: 'high', text } }) }),
    });
    renderApp(address);
    expect((await screen.findByRole('note')).textContent).toBe(text);
  });

  it('shows the sum, largest first, adding up to the score', async () => {
    installFakeApi(vendorRoutes);
    renderApp(address);
    const sum = await screen.findByRole('list', { name: 'The sum, line by line' });
    const points = within(sum)
      .getAllByRole('button')
      .map((line) => line.querySelector('[aria-label$="points"]')?.textContent);
    expect(screen.queryByRole('note')).toBeNull();
    expect(points).toEqual(['+600', '+300', '−50']);
    expect(sum.textContent).toMatch(/Before controls.*900/);
    expect(sum.textContent).toMatch(/Now.*850$/);
  });

  it('opens the access and the answer that a line rests on', async () => {
    installFakeApi(asked);
    renderApp(address);
    await userEvent.click(await screen.findByRole('button', { name: /Reads and exports data: contact details/ }));
    expect(screen.getByText('The access it rests on')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Multi-factor authentication lowers the risk/ }));
    const ground = (await screen.findByText('The answer it rests on')).parentElement;
    expect(ground?.textContent).toContain('They do not.');
    expect(ground?.textContent).toContain('Planned for spring.');
  });

  it('says which change leads where, and what moved the verdict', async () => {
    const { residual } = buildJudgementEntry();
    installFakeApi({
      ...vendorRoutes,
      [`GET /vendors/${id}/judgements`]: () => ({
        body: buildPage([
          buildJudgementEntry({
            id: buildId(61),
            cause: 'answers_submitted',
            computedAt: '2026-11-23T04:00:00.000Z',
            residual: { ...residual, band: 'medium', score: 480 },
            assessed: true,
          }),
          buildJudgementEntry(),
        ]),
      }),
    });
    renderApp(address);
    const levers = await screen.findByRole('region', { name: 'What would change it' });
    expect(levers.textContent).toContain('Verify callers by a tested call-back');
    expect(levers.textContent).toContain('High');
    expect(levers.textContent).toContain('some days');
    expect(await screen.findByText('Fell from critical to medium on 23 Nov 2026 after the answers')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    expect(within(screen.getByRole('table', { name: 'History' })).getAllByRole('row')).toHaveLength(3);
  });

  it('asks first what a new vendor can touch', async () => {
    installFakeApi({
      ...vendorRoutes,
      [`GET /vendors/${id}`]: () => ({
        body: buildVendor({
          scopeSummary: { count: 0, peopleCount: null, accessLevel: null, dataCategories: [], accessTypes: [] },
        }),
      }),
      [`GET /vendors/${id}/access-scopes`]: () => ({ body: buildPage([]) }),
    });
    renderApp(address);
    expect(await screen.findByRole('button', { name: 'Say what they can touch' })).toBeTruthy();
    expect(await screen.findByText('No answers yet')).toBeTruthy();
  });

  it('leads to the review when answers wait for it', async () => {
    installFakeApi({
      ...asked,
      [`GET /vendors/${id}`]: () => ({
        body: buildVendor({
          assessment: { id: signed.id, status: 'submitted', filledInBy: 'vendor', dueOn: signed.dueOn, overdue: false },
        }),
      }),
    });
    renderApp(address);
    const link = await screen.findByRole('link', { name: 'Review answers' });
    expect(link.getAttribute('href')).toBe(`/assessments/${signed.id}`);
  });

  it('offers nothing that writes to an auditor', async () => {
    installFakeApi({ ...asked, 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp(address);
    await screen.findByRole('list', { name: 'The sum, line by line' });
    for (const name of [/^Send/, /More actions/, /Add access/, /Edit/, /Remove/, /Actions for/])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('archives with the version it has seen, and brings the vendor back', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`DELETE /vendors/${id}`]: () => ({ status: 204 }),
      [`POST /vendors/${id}/restore`]: () => ({ body: buildVendor() }),
    });
    renderApp(address);
    await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Archive' }));
    await screen.findByText('ManilaVoice BPO is archived.');
    expect(seen.find(({ method }) => method === 'DELETE')?.headers.get('if-match')).toBe('"1"');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('ManilaVoice BPO is back in the register.')).toBeTruthy();
  });

  it('removes an access, and puts it back as it was', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`DELETE /vendors/${id}/access-scopes/${buildId(50)}`]: () => ({ status: 204 }),
      [`POST /vendors/${id}/access-scopes`]: () => ({ status: 201, body: buildScope({ id: buildId(51) }) }),
    });
    renderApp(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove: Customer hotline' }));
    await screen.findByText('Customer hotline is removed.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Customer hotline is back.');
    expect(seen.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: 'Customer hotline',
      peopleCount: 5_700_000,
      countries: ['PH'],
    });
  });

  it('says so when an access cannot be removed because somebody else changed it', async () => {
    installFakeApi({
      ...vendorRoutes,
      [`DELETE /vendors/${id}/access-scopes/${buildId(50)}`]: () => stale(buildScope({ etag: '"2"' })),
    });
    renderApp(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove: Customer hotline' }));
    expect(await screen.findByText(/Somebody changed this in the meantime/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Remove: Customer hotline' })).toBeTruthy();
  });

  it('asks before it withdraws a questionnaire', async () => {
    const sent = buildAssessment({ overdue: true });
    const seen = installFakeApi({
      ...vendorRoutes,
      'GET /assessments': () => ({ body: buildPage([sent]) }),
      [`POST /assessments/${sent.id}/revoke`]: () => ({ status: 204 }),
    });
    renderApp(address);
    const list = await screen.findByRole('region', { name: 'Questionnaires' });
    expect(await within(list).findByText('Overdue')).toBeTruthy();
    await userEvent.click(within(list).getByRole('button', { name: 'Actions for Core security questionnaire' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
    const dialog = await screen.findByRole('dialog', { name: 'Withdraw this questionnaire?' });
    expect(seen.some(({ path }) => path.endsWith('/revoke'))).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText('The questionnaire is withdrawn.')).toBeTruthy();
  });

  it('shows each part that fails by itself, and fetches it again', async () => {
    let broken = true;
    installFakeApi({
      ...vendorRoutes,
      [`GET /vendors/${id}/access-scopes`]: () =>
        broken ? { status: 403, body: { status: 403, code: 'forbidden' } } : { body: buildPage([buildScope()]) },
    });
    renderApp(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    broken = false;
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Customer hotline', { selector: 'p' })).toBeTruthy();
  });

  it('tells the last changes, and leads to all of them', async () => {
    const changes = [{ field: 'tier', from: null, to: 1 }];
    const seen = installFakeApi({
      ...vendorRoutes,
      'GET /audit-events': () => ({
        body: { items: [buildVendorEvent({ details: { changes } })], nextCursor: 'more', total: 12 },
      }),
    });
    renderApp(address);
    const list = await screen.findByRole('region', { name: 'Changes' });
    await within(list).findByText('Wong Ka Yan');
    expect(list.textContent).toContain(
      'Wong Ka Yan changed the tier of ManilaVoice BPO from what the verdict suggests to Tier 1, most critical',
    );
    expect(within(list).getByRole('link', { name: 'See all 12' }).getAttribute('href')).toBe(`/trail?vendor=${id}`);
    expect(seen.find(({ path }) => path === '/audit-events')?.query).toEqual({ vendorId: id, limit: '5' });
  });

  it.each([
    ['nothing yet', {}, ['Enter what the contract says']],
    [
      'late notice',
      { contractEndsOn: '2099-06-30', noticeHours: 168 },
      ['Ends30 Jun 2099', 'Within 168\u00A0hours, later than the 72', 'To be returned or deleted at the end'],
    ],
    [
      'timely notice',
      { noticeHours: 72 },
      ['EndsNo end entered', 'Within 72\u00A0hoursYour', 'To be returned or deleted at the end'],
    ],
    [
      'an end, and nothing confirmed',
      { contractEndsOn: '2020-06-30' },
      ['Ended30 Jun 2020', 'Nobody has entered it', 'Nothing confirms that it was returned'],
    ],
    [
      'an end, and data returned',
      { contractEndsOn: '2020-06-30', withoutNoticeDuty: true, dataReturnedOn: '2020-07-02' },
      ['No time is agreed', 'Returned or deleted, confirmed on 2 Jul 2020'],
    ],
  ])('says of a contract: %s', async (_, contract, words) => {
    installFakeApi({ ...vendorRoutes, [`GET /vendors/${id}`]: () => ({ body: buildVendor(contract) }) });
    renderApp(address);
    const section = await screen.findByRole('region', { name: 'Contract' });
    for (const word of words) expect(section.textContent).toContain(word);
    expect(within(section).getByRole('button', { name: 'Edit contract' })).toBeTruthy();
  });

  it('is not there for an unknown vendor', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession() }) });
    renderApp(address);
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeTruthy();
  });

  it('speaks Chinese', async () => {
    chooseLocale('zh-Hant');
    installFakeApi(vendorRoutes);
    renderApp(address);
    expect(await screen.findByRole('region', { name: '怎樣可以改變' })).toBeTruthy();
    expect(screen.getByRole('region', { name: '判斷' }).textContent).toContain('未評估');
  });
});
