import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildId } from '../../testing/builders';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { openStarted } from '../testing/open-portal';
import type { OwnFinding } from './own-findings.queries';

jest.setTimeout(30_000);

const FINDING: OwnFinding = {
  id: buildId(70),
  questionId: buildId(1),
  measure: 'mfa',
  question: 'How do you verify callers?',
  levels: ([0, 1, 2, 3, 4] as const).map((level) => ({ level, text: `Level ${level} in words` })),
  level: 1,
  status: 'open',
  dueOn: '2026-11-01',
  overdue: true,
  plannedOn: null,
  claimedLevel: null,
  closingComment: null,
  notes: [],
};

function openAccepted(items: readonly OwnFinding[], isVerified = true): FakeQuestionnaire {
  const server = new FakeQuestionnaire({
    'GET /portal/findings': () => ({ body: { items } }),
    [`POST /portal/findings/${FINDING.id}/notes`]: () => ({ status: 201, body: { ...FINDING, status: 'fixed' } }),
    'GET /portal/standing': () => ({ status: 404, body: { status: 404, code: 'not-found', title: 'x' } }),
    'GET /portal/receipt': () => ({ status: 404, body: { status: 404, code: 'not-found', title: 'x' } }),
  });
  server.status = 'accepted';
  server.answerBehind(buildId(1), { level: 1 });
  openStarted(server, '#/receipt', isVerified);
  return server;
}

const notes = (server: FakeQuestionnaire) =>
  server
    .sent('POST')
    .filter(({ path }) => path.endsWith('/notes'))
    .map(({ body }) => body);

describe('what a vendor is asked to improve', () => {
  it('says what, what was answered, by when, and that it is late', async () => {
    openAccepted([FINDING]);
    await screen.findByRole('heading', { name: /asks you to improve one thing/ });
    expect(screen.getByText('Your answer: Level 1 in words')).toBeTruthy();
    expect(screen.getByText('(late)', { exact: false })).toBeTruthy();
  });

  it('takes a plan only with a day, and a fix only with a better level', async () => {
    const server = openAccepted([FINDING]);
    await userEvent.click(await screen.findByRole('button', { name: 'Answer' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByText('Choose a day from today on.')).toBeTruthy();
    expect(screen.getByText('Write a few words.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'It is mended' }));
    expect(screen.queryByRole('radio', { name: 'Level 1 in words' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Level 3 in words' }));
    await userEvent.type(screen.getByLabelText('In your words'), 'Call-backs since Monday.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(notes(server)).toEqual([{ kind: 'fix', level: 3, text: 'Call-backs since Monday.' }]));
    expect(await screen.findByText('Sent.')).toBeTruthy();
  });

  it('keeps words that are not sent when the form is closed', async () => {
    const server = openAccepted([FINDING]);
    await userEvent.click(await screen.findByRole('button', { name: 'Answer' }));
    await userEvent.type(screen.getByLabelText('In your words'), 'We are buying keys.');
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
    fireEvent.change(screen.getByLabelText('By which day'), { target: { value: '2099-01-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(notes(server)).toEqual([{ kind: 'plan', plannedOn: '2099-01-01', text: 'We are buying keys.' }]),
    );
  });

  it('is not asked for before the one-time code', async () => {
    const server = openAccepted([FINDING], false);
    await screen.findByText(/Give the one-time code to see/);
    expect(server.seen.some(({ path }) => path === '/portal/findings')).toBe(false);
  });
});
