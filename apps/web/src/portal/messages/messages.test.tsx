import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId } from '../../testing/builders';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { goTo, openStarted } from '../testing/open-portal';
import type { AnswerMessage } from './messages.queries';

jest.setTimeout(30_000);

const ASKED: AnswerMessage = {
  id: buildId(40),
  questionId: buildId(1),
  fromBuyer: true,
  writtenBy: 'Chan Siu Ming',
  text: 'Which accounts?',
  writtenAt: '2026-11-23T02:00:00.000Z',
};

/** A questionnaire that came back with a question about the first answer. */
function askBack() {
  const items = [ASKED];
  const server = new FakeQuestionnaire({
    'GET /portal/messages': () => ({ body: { items } }),
    [`POST /portal/questions/${buildId(1)}/messages`]: ({ body }) => {
      const { text } = body as { text: string };
      items.push({ ...ASKED, id: buildId(41), fromBuyer: false, writtenBy: 'Rosa Cruz', text });
      return { status: 204 };
    },
  });
  server.status = 'returned';
  server.answerBehind(buildId(1), { level: 1 });
  return server;
}

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  chooseLocale('en');
});

describe('an answer that the reviewer asks about', () => {
  it('is named after the code, shows the question beside it, and takes a reply', async () => {
    const server = askBack();
    const { user } = openStarted(server, '#/', true);
    const panel = await screen.findByRole('region', { name: /asks you to go over your answers/ });
    expect(await within(panel).findByText('One answer is asked about')).toBeTruthy();
    expect(within(panel).getByText('Waits for you')).toBeTruthy();
    expect(within(panel).getByRole('link', { name: 'MFA-01 text en' }).getAttribute('href')).toBe('#/question/MFA-01');
    await goTo('#/question/MFA-01');
    let thread = await screen.findByRole('region', { name: 'Harbour Airways asks about this answer' });
    expect(thread.textContent).toContain('Which accounts?');
    await user.click(within(thread).getByRole('button', { name: 'Send reply' }));
    expect(await within(thread).findByText('Write your reply first.')).toBeTruthy();
    await user.type(within(thread).getByLabelText('Your reply'), 'The service accounts.');
    cleanup();
    openStarted(server, '#/question/MFA-01', true);
    thread = await screen.findByRole('region', { name: 'Harbour Airways asks about this answer' });
    expect(within(thread).getByLabelText<HTMLTextAreaElement>('Your reply').value).toBe('The service accounts.');
    await user.click(within(thread).getByRole('button', { name: 'Send reply' }));
    expect(await within(thread).findByText('Your reply is saved.')).toBeTruthy();
    expect(within(thread).getByText(/^Rosa Cruz, /)).toBeTruthy();
    expect(Object.keys(window.localStorage).filter((place) => place.includes('reply'))).toEqual([]);
    expect(server.sent('POST').at(-1)?.body).toEqual({ text: 'The service accounts.' });
    await goTo('#/question/MFA-02');
    await screen.findByRole('heading', { name: 'MFA-02 text en' });
    expect(screen.queryByRole('button', { name: 'Send reply' })).toBeNull();
  });

  it('stays untold with the link alone', async () => {
    const server = askBack();
    openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    expect(screen.queryByText('Which accounts?')).toBeNull();
    expect(server.seen.some(({ path }) => path.endsWith('/portal/messages'))).toBe(false);
  });
});
