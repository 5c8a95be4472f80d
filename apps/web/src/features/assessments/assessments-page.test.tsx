import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildInvited } from '../../testing/vendor-builders';

const assessment: Schemas['FollowedAssessmentView'] = {
  id: buildId(30),
  vendor: { id: buildId(1), name: 'ManilaVoice BPO' },
  questionnaire: { id: buildId(60), key: 'hkcert-core', title: 'Core security questions' },
  status: 'in_progress',
  filledInBy: 'vendor',
  overdue: true,
  dueOn: '2026-11-01',
  respondentEmail: 'security@manilavoice.test',
  respondentName: null,
  locale: 'en',
  checkPhrase: 'calm harbour lantern',
  progress: { answered: 11, asked: 27 },
  people: [
    buildInvited({ name: null, email: 'security@manilavoice.test', state: 'started', answered: 9 }),
    buildInvited({ id: buildId(91), name: 'Mei Chan', email: 'mei@manilavoice.test', measures: ['mfa'], answered: 2 }),
  ],
  decisionComment: null,
  sentAt: '2026-10-20T03:00:00.000Z',
  submittedAt: null,
  decidedAt: null,
  etag: '"1"',
  mail: null,
  nextStep: 'chase',
};

/** Its invitation's mail was refused. */
const refused: typeof assessment = {
  ...assessment,
  id: buildId(31),
  vendor: { id: buildId(2), name: 'Peak CRM' },
  status: 'sent',
  progress: { answered: 0, asked: 27 },
  people: [buildInvited({ name: null, email: 'gone@peak.test' })],
  respondentEmail: 'gone@peak.test',
  overdue: false,
  nextStep: 'mend_mail',
  mail: {
    state: 'failed',
    sentAt: null,
    nextAttemptAt: null,
    lastError: { code: 'mail-refused', detail: '550 No such person' },
  },
};

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /assessments/followed': ({ query }) => ({ body: buildPage(query['status'] === 'accepted' ? [] : [assessment]) }),
};

describe('the list of assessments', () => {
  beforeEach(() => chooseLocale('en'));

  it('says how far each one is, by when, and who answers', async () => {
    installFakeApi(routes);
    renderApp('/assessments');
    const link = await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    expect(link.getAttribute('href')).toBe(`/assessments/${buildId(30)}`);
    const row = link.closest('tr');
    for (const words of [
      'Being answered',
      'Overdue',
      'Late: ask again',
      '11 of 27',
      '1 Nov 2026',
      'security@manilavoice.test, 9 answered',
      'Mei Chan, 2 answered',
    ]) {
      expect(row?.textContent).toContain(words);
    }
  });

  it('narrows by state, in the address and at the API', async () => {
    const seen = installFakeApi(routes);
    const { router } = renderApp('/assessments');
    await userEvent.click(await screen.findByRole('link', { name: 'Accepted' }));
    expect(await screen.findByText('None in this state')).toBeTruthy();
    expect(router.state.location.search).toEqual({ status: 'accepted' });
    await waitFor(() => expect(seen.at(-1)?.query['status']).toBe('accepted'));
  });

  it('ignores a state that does not exist', async () => {
    const seen = installFakeApi(routes);
    renderApp('/assessments?status=lost&overdue=true');
    await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    expect(seen.find(({ path }) => path === '/assessments/followed')?.query).toEqual({ overdue: 'true', limit: '50' });
  });

  it('says which mail did not go, in the mail server’s words, and takes another address in its place', async () => {
    const invitation = {
      url: 'http://localhost/portal#secret',
      code: 'ABCD-EFGH',
      checkPhrase: 'calm harbour lantern',
      expiresAt: '2027-01-13T23:59:59.999Z',
    };
    let mended = false;
    const seen = installFakeApi({
      ...routes,
      'GET /assessments/followed': ({ query }) => ({
        body: buildPage(query['needsAddress'] === 'true' ? (mended ? [] : [refused]) : [refused, assessment]),
      }),
      [`POST /assessments/${refused.id}/readdress`]: ({ body }) => {
        const { respondentEmail } = body as { respondentEmail: string };
        mended = respondentEmail !== 'gone@peak.test';
        return !mended
          ? { status: 409, body: { status: 409, code: 'invalid-state' } }
          : { body: { assessment: { ...refused, respondentEmail }, invitation } };
      },
    });
    const { router } = renderApp('/assessments');
    await userEvent.click(await screen.findByRole('link', { name: 'Needs a new address' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'ManilaVoice BPO' })).toBeNull());
    expect(router.state.location.search).toEqual({ needsAddress: true });
    const row = (await screen.findByRole('link', { name: 'Peak CRM' })).closest('tr');
    for (const words of ['Refused by the mail server', '550 No such person', 'Not begun'])
      expect(row?.textContent).toContain(words);
    await userEvent.click(screen.getByRole('button', { name: 'Change the address of Peak CRM' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText('Their e-mail');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Invite anew' }));
    await within(dialog).findByRole('alert');
    await userEvent.clear(field);
    await userEvent.type(field, 'here@peak.test');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Invite anew' }));
    // The row goes from the list; the link, which is shown this once, stays.
    expect(await screen.findByText('None in this state')).toBeTruthy();
    expect(await within(dialog).findByText('http://localhost/portal#secret')).toBeTruthy();
    expect(seen.findLast(({ method }) => method === 'POST')?.body).toEqual({
      respondentEmail: 'here@peak.test',
      respondentName: null,
    });
  });

  it('shows the past newest first, without mails, of which none is kept', async () => {
    const seen = installFakeApi({
      ...routes,
      'GET /assessments': () => ({ body: buildPage([{ ...assessment, mail: undefined, nextStep: undefined }]) }),
    });
    renderApp('/assessments?asOf=2026-11-20T02:00:00.000Z');
    expect((await screen.findByRole('link', { name: 'ManilaVoice BPO' })).closest('tr')?.textContent).toContain('Late');
    expect(screen.queryByRole('link', { name: 'Needs a new address' })).toBeNull();
    expect(seen.map(({ path }) => path)).not.toContain('/assessments/followed');
  });
});
