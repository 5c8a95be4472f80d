import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { chooseLocale } from '../i18n/locale-store';
import { buildId } from '../testing/builders';
import type { PreviousAnswer } from './answers/use-previous-answer';
import { FakeQuestionnaire } from './testing/fake-questionnaire';
import { goTo, openStarted } from './testing/open-portal';

const FIRST = buildId(1);
const SECOND = buildId(2);
const THEN: PreviousAnswer = {
  level: 2,
  unknown: false,
  notApplicableReason: null,
  comment: 'Since May.',
  answeredAt: '2026-03-14T04:00:00.000Z',
  submittedAt: '2026-03-15T04:00:00.000Z',
  filledInBy: 'vendor',
};

/** A questionnaire of which the first two questions were answered the last time. */
function askAgain(): FakeQuestionnaire {
  const server = new FakeQuestionnaire();
  server.previous.set(FIRST, THEN);
  server.previous.set(SECOND, { ...THEN, level: null, notApplicableReason: 'Nobody calls us.', comment: null });
  return server;
}

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  window.localStorage.clear();
  chooseLocale('en');
  jest.useRealTimers();
});

describe('a question that was answered the last time', () => {
  it('shows that answer with its day and comment, and saves nothing by itself', async () => {
    const server = askAgain();
    openStarted(server, '#/question/MFA-01', true);
    await screen.findByRole('heading', { name: 'Your answer of 14 March 2026' });
    expect(screen.getByText('MFA-01 level 2 en')).toBeTruthy();
    expect(screen.getByText('Since May.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await goTo('#/question/MFA-02');
    await screen.findByText('Not applicable: Nobody calls us.');
    expect(screen.getByRole('button', { name: 'Skip for now' })).toBeTruthy();
    expect(server.sent('PUT')).toEqual([]);
  });

  it('is confirmed with one press, which goes on to the next', async () => {
    const server = askAgain();
    const { user } = openStarted(server, '#/question/MFA-01', true);
    await user.click(await screen.findByRole('button', { name: 'Still true' }));
    await screen.findByRole('heading', { name: 'MFA-02 text en' });
    await screen.findByText(/^Saved/);
    await user.keyboard('y');
    await screen.findByRole('heading', { name: 'PAT-03 text en' });
    await waitFor(() => expect(server.answers.size).toBe(2));
    expect(server.answers.get(FIRST)).toMatchObject({ level: 2, comment: 'Since May.' });
    expect(server.answers.get(SECOND)).toMatchObject({ level: null, notApplicableReason: 'Nobody calls us.' });
    expect(server.sent('PUT').every(({ headers }) => headers.get('if-none-match') === '*')).toBe(true);
  });

  it('can be changed: the choices show it marked and not saved, and another one replaces it', async () => {
    const server = askAgain();
    const { user } = openStarted(server, '#/question/MFA-01', true);
    await screen.findByRole('button', { name: 'Change' });
    await user.keyboard('c');
    const marked = await screen.findByRole<HTMLInputElement>('radio', { name: /level 2/ });
    expect(marked.checked).toBe(true);
    expect(document.activeElement).toBe(marked);
    expect(screen.getByText(/^Your answer of 14 March 2026 is marked/)).toBeTruthy();
    expect(screen.getByDisplayValue('Since May.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skip for now' }));
    await screen.findByRole('heading', { name: 'MFA-02 text en' });
    expect(server.sent('PUT')).toEqual([]);
    await goTo('#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    await user.click(screen.getByRole('button', { name: 'Change' }));
    await user.keyboard('5');
    await screen.findByText(/^Saved/);
    expect(server.answers.get(FIRST)).toMatchObject({ level: 4, comment: 'Since May.' });
  });

  it('is kept by choosing it again among the choices', async () => {
    const server = askAgain();
    const { user } = openStarted(server, '#/question/MFA-01', true);
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    await user.click(screen.getByRole('radio', { name: /level 2/ }));
    await screen.findByText(/^Saved/);
    expect(server.answers.get(FIRST)).toMatchObject({ level: 2, comment: 'Since May.' });
  });

  it('waits for the network as any answer does', async () => {
    const server = askAgain();
    const { user } = openStarted(server, '#/question/MFA-01', true);
    await screen.findByRole('button', { name: 'Still true' });
    server.isAway = true;
    await user.keyboard('y');
    await screen.findByText('Waiting for the network');
    expect(server.answers.size).toBe(0);
    server.isAway = false;
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByText(/^Saved/);
    expect(server.answers.get(FIRST)?.level).toBe(2);
  });

  it('gives way to an answer of this time', async () => {
    const server = askAgain();
    server.answerBehind(FIRST, { level: 0 });
    openStarted(server, '#/question/MFA-01', true);
    const chosen = await screen.findByRole<HTMLInputElement>('radio', { name: /level 0/ });
    expect(chosen.checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Still true' })).toBeNull();
  });
});

describe('how much is to be confirmed', () => {
  it('is counted over all, by measure and before signing', async () => {
    const server = askAgain();
    openStarted(server, '#/', true);
    await screen.findByRole('heading', { name: '2 answers from last time are still to be confirmed' });
    expect(screen.getByText('2 to confirm')).toBeTruthy();
    expect(screen.getAllByText('To confirm')).toHaveLength(2);
    await goTo('#/check');
    await screen.findByText(/For 2 of them the answer from last time still counts/);
    expect(screen.getAllByText('Answer from last time, not confirmed')).toHaveLength(2);
  });

  it('is not known before the one-time code, which is offered', async () => {
    openStarted(askAgain(), '#/');
    await screen.findByText(/Has your company answered before\?/);
    expect(screen.getByRole('link', { name: 'Get a code' }).getAttribute('href')).toBe('#/code/');
    expect(screen.queryByText(/to confirm/)).toBeNull();
    await goTo('#/question/MFA-01');
    expect(await screen.findAllByRole('radio')).toHaveLength(6);
  });

  it('is said in Chinese too', async () => {
    chooseLocale('zh-Hant');
    openStarted(askAgain(), '#/question/MFA-01', true);
    await screen.findByRole('heading', { name: '貴機構於 2026年3月14日的答案' });
    expect(screen.getByRole('button', { name: '仍然正確' })).toBeTruthy();
  });
});
