import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { forgetNotes } from '../../lib/kept-notes';
import { buildId, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildAssessment, buildInvited, buildSignedAssessment } from '../../testing/vendor-builders';
import type { AnswerMessage } from '../../lib/answer-messages.queries';
import type { ReviewedQuestion } from './answers/review-order';

jest.setTimeout(30_000);

const signed = buildSignedAssessment();
const path = `/assessments/${signed.id}`;
const unsigned = { questions: signed.questions, answers: [], submission: null };

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  [`GET ${path}`]: () => ({ body: signed }),
  [`GET ${path}/evidence`]: () => ({ body: { items: [] } }),
  [`GET ${path}/messages`]: () => ({ body: { items: [] } }),
};

function buildMessage(message: Partial<AnswerMessage> = {}): AnswerMessage {
  return {
    id: buildId(90),
    questionId: buildId(71),
    fromBuyer: true,
    writtenBy: 'Chan Siu Ming',
    text: 'Do you?',
    writtenAt: '2026-11-19T02:00:00.000Z',
    ...message,
  };
}

function buildReturnedAnswer(): NonNullable<ReviewedQuestion['returnedAnswer']> {
  return {
    level: 0,
    unknown: false,
    notApplicableReason: null,
    comment: null,
    answeredAt: '2026-11-18T02:00:00.000Z',
    submittedAt: '2026-11-18T03:00:00.000Z',
    filledInBy: 'vendor',
  };
}

describe('the review of an assessment', () => {
  beforeEach(() => {
    forgetNotes();
    chooseLocale('en');
  });

  it('says who signed what, and shows weak answers first and marked', async () => {
    installFakeApi(routes);
    renderApp(path);
    expect(await screen.findByText('1 of 2 answers needs a look')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Signed by Maria Santos, Head of IT' })).toBeTruthy();
    expect(screen.getByText('Correct to the best of my knowledge.')).toBeTruthy();
    const [first, second] = within(screen.getByRole('region', { name: 'Answers' })).getAllByRole('listitem');
    expect(first?.textContent).toContain('They do not.');
    expect(first?.textContent).toContain('Absent');
    expect(first?.textContent).toContain('Planned for spring.');
    expect(second?.textContent).toContain('They call back and ask a manager.');
    expect(second?.textContent).toContain('Good');
  });

  it('says who answered what, and makes a PIN for somebody whom no mail reaches', async () => {
    const mei = buildInvited({ id: buildId(91), name: 'Mei Chan', email: 'mei@vendor.test', measures: ['mfa'] });
    const seen = installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: { ...signed, status: 'returned', people: [buildInvited(), mei] } }),
      [`POST ${path}/invitations/${mei.id}/pin`]: () => ({
        status: 201,
        body: { pin: '04711337', expiresAt: '2026-11-27T02:00:00.000Z' },
      }),
    });
    renderApp(path);
    expect((await screen.findAllByText(/^Answered by Maria Santos, /)).length).toBeGreaterThan(0);
    const people = screen.getByRole('region', { name: 'Who answers' });
    expect(within(people).getByText('mei@vendor.test')).toBeTruthy();
    await userEvent.click(within(people).getByRole('button', { name: 'PIN by telephone for Mei Chan' }));
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Make a PIN' }));
    expect(await screen.findByText('04711337')).toBeTruthy();
  });

  it('accepts with the proof that was seen', async () => {
    let current = signed;
    const seen = installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: current }),
      [`GET ${path}/weak-answers`]: () => ({
        body: { items: [{ questionId: buildId(70), level: 0, severity: 'critical', flag: null }] },
      }),
      [`POST ${path}/accept`]: () => {
        current = { ...signed, status: 'accepted', decidedAt: '2026-11-20T02:00:00.000Z', decisionComment: 'Seen.' };
        return { body: buildAssessment({ status: 'accepted' }) };
      },
    });
    renderApp(path);
    await userEvent.click(await screen.findByRole('radio', { name: /Document seen/ }));
    expect(await screen.findByText('By your rule 1 answer becomes a finding.')).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: /^Tell the vendor/ }));
    await userEvent.type(screen.getByLabelText('Comment for the record'), 'Seen.');
    await userEvent.click(screen.getByRole('button', { name: 'Accept answers' }));
    expect(await screen.findByText('Accepted. ManilaVoice BPO is judged anew.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      proof: 'document_seen',
      proofs: [],
      tellsVendor: false,
      comment: 'Seen.',
    });
    expect(await screen.findByText('Seen.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept answers' })).toBeNull();
  });

  it('goes from answer to answer by key, and accepts each with its own proof', async () => {
    const seen = installFakeApi({
      ...routes,
      [`POST ${path}/accept`]: () => ({ body: buildAssessment({ status: 'accepted' }) }),
    });
    renderApp(path);
    expect(await screen.findByText('0 of 2 looked at')).toBeTruthy();
    const [weakest, other] = within(screen.getByRole('region', { name: 'Answers' })).getAllByRole('article');
    screen.getByRole('button', { name: 'What matters most' }).focus();
    await userEvent.keyboard('j2');
    expect(document.activeElement).toBe(weakest);
    expect(await screen.findByText('1 of 2 looked at')).toBeTruthy();
    expect(screen.getByText(/^1 answer has a proof of its own/)).toBeTruthy();
    await userEvent.keyboard('j30k');
    expect(document.activeElement).toBe(weakest);
    expect(other && within(other).getByRole('button', { name: 'As the whole', pressed: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'By measure' }));
    expect(screen.getByText('2 of 2 looked at')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Accept answers' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
        proof: 'self_attested',
        proofs: [{ questionId: buildId(70), proof: 'document_seen' }],
        tellsVendor: true,
      }),
    );
  });

  it('sends back only with words for the vendor', async () => {
    const seen = installFakeApi({
      ...routes,
      [`POST ${path}/return`]: () => ({ body: buildAssessment({ status: 'returned' }) }),
    });
    renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Send back' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send the answers back' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send back' }));
    expect(await within(dialog).findByText('Say what you would like changed.')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText('What should they change or explain?'), 'Who verifies callers?');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send back' }));
    expect(await screen.findByText('Sent back. The vendor is told by mail.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      comment: 'Who verifies callers?',
      questions: [],
    });
  });

  it('asks about single answers, and shows what came back beside them', async () => {
    const seen = installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({
        body: {
          ...signed,
          questions: signed.questions.map((question) => ({
            ...question,
            returnedAnswer: question.id === buildId(71) ? buildReturnedAnswer() : null,
          })),
        },
      }),
      [`GET ${path}/messages`]: () => ({
        body: {
          items: [
            buildMessage(),
            buildMessage({ id: buildId(91), fromBuyer: false, writtenBy: 'Maria', text: 'We do.' }),
          ],
        },
      }),
      [`POST ${path}/return`]: () => ({ body: buildAssessment({ status: 'returned' }) }),
    });
    renderApp(path);
    const answer = await screen.findByRole('article', { name: 'Who needs a second factor?' });
    const thread = await within(answer).findByRole('list', { name: 'Questions and replies' });
    expect(thread.textContent).toMatch(/Chan Siu Ming asked.*Do you\?.*Maria replied.*We do\./);
    expect(within(answer).getByText('Before it was sent back: They do not.')).toBeTruthy();
    act(() => answer.focus());
    await userEvent.keyboard('qSince when?');
    await userEvent.click(screen.getByRole('button', { name: 'Send back (1)' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send the answers back' });
    expect(within(dialog).getByText(/^Your question about one answer goes with it/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send back' }));
    expect(await screen.findByText('Sent back. The vendor is told by mail.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      questions: [{ questionId: buildId(71), text: 'Since when?' }],
    });
  });

  it('keeps what is noted and not decided when the page is loaded anew, for this person and signature only', async () => {
    installFakeApi(routes);
    renderApp(path);
    const answer = await screen.findByRole('article', { name: 'Who needs a second factor?' });
    act(() => answer.focus());
    await userEvent.keyboard('2qSince when?');
    cleanup();
    renderApp(path);
    expect(await screen.findByDisplayValue('Since when?')).toBeTruthy();
    expect(screen.getByText(/^1 answer has a proof of its own/)).toBeTruthy();
    cleanup();
    const again = { ...signed, submission: signed.submission && { ...signed.submission, number: 2 } };
    installFakeApi({ ...routes, [`GET ${path}`]: () => ({ body: again }) });
    renderApp(path);
    await screen.findByRole('article', { name: 'Who needs a second factor?' });
    expect(screen.queryByDisplayValue('Since when?')).toBeNull();
    forgetNotes();
    cleanup();
    installFakeApi(routes);
    renderApp(path);
    await screen.findByRole('article', { name: 'Who needs a second factor?' });
    expect(screen.queryByDisplayValue('Since when?')).toBeNull();
  });

  it('shows what we filled in as ours, with its sources, and lets nobody prove their own words', async () => {
    const { user } = buildSession();
    const [first, second] = signed.answers;
    if (!first || !second) throw new Error('Nothing is signed.');
    const source = {
      kind: 'report' as const,
      title: 'SOC 2 Type II',
      address: null,
      seenOn: '2026-11-20',
      periodFrom: null,
      periodTo: '2026-06-30',
    };
    const answeredBy = { name: 'Wong Ka Yan', email: 'wong@harbour.test' };
    const claimed = { ...second, source, claimedProof: 'document_seen' as const, answeredBy };
    const ours = { ...signed, filledInBy: 'buyer' as const, people: [], answers: [{ ...first, answeredBy }, claimed] };
    const seen = installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: ours }),
      [`POST ${path}/accept`]: () => ({ body: buildAssessment({ status: 'accepted' }) }),
    });
    renderApp(path);
    expect(await screen.findByText(/^Filled in by us from the sources/)).toBeTruthy();
    expect(screen.getByText('SOC 2 Type II').closest('p')?.textContent).toContain('covers until 30 Jun 2026');
    expect(screen.getByText('There is no receipt: the vendor signed nothing.')).toBeTruthy();
    expect(screen.queryByText('Check phrase')).toBeNull();
    expect(screen.getByRole('button', { name: 'Document seen', pressed: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Accept answers' }));
    await waitFor(() => expect(seen.some(({ method }) => method === 'POST')).toBe(true));
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      proof: 'self_attested',
      proofs: [{ questionId: claimed.questionId, proof: 'document_seen' }],
      tellsVendor: true,
    });
    cleanup();
    forgetNotes();
    const mine = { ...ours, answers: ours.answers.map((answer) => ({ ...answer, answeredBy: user })) };
    installFakeApi({ ...routes, [`GET ${path}`]: () => ({ body: mine }) });
    renderApp(path);
    expect(await screen.findByText(/^You took part in filling this in/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Document seen' })).toBeNull();
  });

  it('says so when somebody else has decided already', async () => {
    let current = signed;
    installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: current }),
      [`POST ${path}/accept`]: () => {
        current = { ...signed, status: 'returned', decidedAt: '2026-11-20T02:00:00.000Z', decisionComment: 'Why?' };
        return { status: 409, body: { status: 409, code: 'invalid-state', detail: 'The assessment is returned.' } };
      },
    });
    renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Accept answers' }));
    expect(await screen.findByText('Why?')).toBeTruthy();
    expect(screen.getByText(/The assessment is returned\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept answers' })).toBeNull();
  });

  it('says when the next reminder leaves, and pauses them for this one', async () => {
    let state = { state: 'planned', nextOn: '2026-12-03' as string | null, lastOn: '2026-11-27' };
    const paused = { ...state, state: 'paused', nextOn: null };
    installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: { ...buildAssessment(), ...unsigned } }),
      [`GET ${path}/reminders`]: () => ({ body: state }),
      [`POST ${path}/pause-reminders`]: () => ({ body: (state = paused) }),
    });
    renderApp(path);
    const line = (await screen.findByText('Next reminder')).parentElement ?? document.body;
    expect(line.textContent).toContain('3 Dec 2026');
    expect(line.textContent).toContain('last on 27 Nov 2026');
    await userEvent.click(within(line).getByRole('button', { name: 'Pause for this one' }));
    expect(await within(line).findByText('Paused')).toBeTruthy();
    expect(within(line).getByRole('button', { name: 'Resume' })).toBeTruthy();
  });

  it('says aloud that an unanswered one is overdue, and sends the invitation again', async () => {
    const late = { ...buildAssessment({ overdue: true, dueOn: '2026-11-01' }), ...unsigned };
    let mail = {
      state: 'failed',
      sentAt: null,
      nextAttemptAt: null,
      lastError: { code: 'mail-refused', detail: '550 No such person' } as { code: string; detail: string } | null,
    };
    installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: late }),
      [`GET ${path}/invitation-mail`]: () => ({ body: { mail } }),
      [`POST ${path}/resend`]: () => {
        mail = { ...mail, state: 'queued', lastError: null };
        return {
          body: {
            assessment: buildAssessment(),
            invitation: {
              url: 'http://localhost/portal#new',
              code: 'JKLM-NPQR',
              checkPhrase: 'silver feather magnet',
              expiresAt: '2027-01-13T23:59:59.999Z',
            },
          },
        };
      },
    });
    renderApp(path);
    expect(await screen.findByText(/Answers were due on 1 November 2026/)).toBeTruthy();
    const state = await screen.findByRole('status', { name: 'Invitation mail' });
    expect(state.textContent).toBe('Refused by the mail server The mail server says: 550 No such person');
    expect(screen.getByText('Nothing is signed yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send invitation again' }));
    const question = await screen.findByRole('dialog', { name: 'Send the invitation again?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Send again' }));
    expect(await screen.findByText('http://localhost/portal#new')).toBeTruthy();
    await waitFor(() => expect(state.textContent).toContain('Waiting to be sent'));
  });

  it('withdraws after asking', async () => {
    const seen = installFakeApi({
      ...routes,
      [`GET ${path}`]: () => ({ body: { ...buildAssessment(), ...unsigned } }),
      [`POST ${path}/revoke`]: () => ({ status: 204 }),
    });
    renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await screen.findByRole('dialog', { name: 'Withdraw this questionnaire?' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    const again = await screen.findByRole('dialog', { name: 'Withdraw this questionnaire?' });
    await userEvent.click(within(again).getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText('The questionnaire is withdrawn.')).toBeTruthy();
  });

  it('lets an auditor read and decide nothing', async () => {
    installFakeApi({ ...routes, 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp(path);
    await screen.findByText('1 of 2 answers needs a look');
    expect(screen.queryByRole('button', { name: 'Accept answers' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send back' })).toBeNull();
  });

  it('is not there for an unknown assessment', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession() }) });
    renderApp(path);
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeTruthy();
  });
});
