import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { forgetNotes } from '../../lib/kept-notes';
import { buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildAssessment, buildQuestion } from '../../testing/vendor-builders';
import type { OwnAnswer, OwnAnswerBody } from './own-answers.queries';

jest.setTimeout(30_000);

const assessment = buildAssessment({ filledInBy: 'buyer', status: 'in_progress', people: [], checkPhrase: '' });
const question = buildQuestion();
const path = `/assessments/${assessment.id}`;
const fillIn = `${path}/fill-in`;
const SAVED: OwnAnswer = {
  questionId: question.id,
  level: 1,
  unknown: false,
  notApplicableReason: null,
  comment: null,
  source: {
    kind: 'report',
    title: 'SOC 2 Type II',
    address: null,
    seenOn: '2026-11-20',
    periodFrom: null,
    periodTo: '2026-06-30',
  },
  proof: 'document_seen',
  answeredAt: '2026-11-26T02:00:00.000Z',
  answeredBy: { name: 'Wong Ka Yan', email: 'wong@harbour.test' },
  etag: '"1"',
};

function open(answers: OwnAnswer[], more: FakeRoutes = {}, role: 'procurement' | 'auditor' = 'procurement') {
  const session = buildSession();
  const seen = installFakeApi({
    'GET /session': () => ({ body: { ...session, user: { ...session.user, role } } }),
    [`GET ${path}/own-answers`]: () => ({ body: { assessment, questions: [question], answers } }),
    [`GET ${path}/evidence`]: () => ({ body: { items: [] } }),
    ...more,
  });
  renderApp(fillIn);
  return seen;
}

describe('filling a questionnaire in for a vendor that does not answer', () => {
  beforeEach(() => {
    forgetNotes();
    chooseLocale('en');
  });

  it('says what an answer still lacks, and saves it with its source once it is whole', async () => {
    const seen = open([], {
      [`PUT ${path}/own-answers/${question.id}`]: ({ body }) => {
        const { level, source } = body as OwnAnswerBody;
        return { status: 201, body: { ...SAVED, level, source } };
      },
    });
    const card = await screen.findByRole('article', { name: new RegExp(question.text.slice(0, 20)) });
    await userEvent.click(within(card).getByRole('radio', { name: 'They call back to a number on record.' }));
    expect(within(card).getByText(/Still missing: the name of the source/)).toBeTruthy();
    await userEvent.type(within(card).getByLabelText('Its name'), 'Trust centre');
    await userEvent.type(within(card).getByLabelText('Address'), 'https://trust.vendor.test');
    expect(await within(card).findByText(/^Saved .* by Wong Ka Yan$/, {}, { timeout: 4_000 })).toBeTruthy();
    const put = seen.find(({ method }) => method === 'PUT');
    expect(put?.headers.get('if-none-match')).toBe('*');
    expect(put?.body).toMatchObject({
      level: 2,
      unknown: false,
      source: { kind: 'trust_page', title: 'Trust centre', address: 'https://trust.vendor.test', periodTo: null },
      proof: 'self_attested',
    });
    expect(screen.getByText('1 of 1')).toBeTruthy();
  });

  it('shows both answers where two people were at one question', async () => {
    open([], {
      [`PUT ${path}/own-answers/${question.id}`]: () => ({ status: 412, body: { status: 412, current: SAVED } }),
    });
    const card = await screen.findByRole('article');
    await userEvent.click(within(card).getByRole('radio', { name: 'We found nothing about it' }));
    const both = await within(card).findByRole('alert', {}, { timeout: 4_000 });
    expect(both.textContent).toContain('Wong Ka Yan has answered this too');
    expect(both.textContent).toContain('They ask for a birthday.');
    expect(both.textContent).toContain('SOC 2 Type II');
    await userEvent.click(within(both).getByRole('button', { name: 'Take theirs' }));
    expect(within(card).getByRole<HTMLInputElement>('radio', { name: 'They ask for a birthday.' }).checked).toBe(true);
  });

  it('finishes with the statement of who is signed in, once all of it is saved', async () => {
    const seen = open([SAVED], {
      [`POST ${path}/finish`]: () => ({ status: 409, body: { status: 409, code: 'invalid-state', detail: 'Done.' } }),
    });
    const finish = await screen.findByRole('button', { name: 'Finish and let it count' });
    await userEvent.type(screen.getByLabelText('Your job title'), 'Buyer');
    await userEvent.click(finish);
    await waitFor(() => expect(seen.some(({ method }) => method === 'POST')).toBe(true));
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      title: 'Buyer',
      statement: expect.stringContaining('ManilaVoice BPO has not declared it to us.'),
    });
  });

  it('shows beside an answer what the reviewer asks about it', async () => {
    const returned = { ...assessment, status: 'returned', decisionComment: 'Please go over it.' };
    const item = {
      id: question.id,
      questionId: question.id,
      fromBuyer: true,
      writtenBy: 'Wong Ka Yan',
      text: 'Which page?',
      writtenAt: '2026-11-26T03:00:00.000Z',
    };
    open([SAVED], {
      [`GET ${path}/own-answers`]: () => ({
        body: { assessment: returned, questions: [question], answers: [SAVED] },
      }),
      [`GET ${path}/messages`]: () => ({ body: { items: [item] } }),
    });
    expect((await screen.findByText(/Which page\?/)).textContent).toBe('Wong Ka Yan: Which page?');
    expect(screen.getByText(/Please go over it\./)).toBeTruthy();
  });

  it('is for auditors to read', async () => {
    open([SAVED], {}, 'auditor');
    expect(await screen.findByText(/You can read what is filled in so far/)).toBeTruthy();
    expect(screen.getByText('They ask for a birthday.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Finish and let it count' })).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
