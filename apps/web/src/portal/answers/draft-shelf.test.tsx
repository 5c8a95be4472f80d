import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildId } from '../../testing/builders';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { openStarted } from '../testing/open-portal';
import { act, cleanup, screen, waitFor } from '@testing-library/react';

const FIRST = buildId(1);

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  window.localStorage.clear();
  jest.useRealTimers();
});

/** Answers the first question while the network is away, and closes the tab. */
async function answerOffline(server: FakeQuestionnaire, isVerified: boolean): Promise<void> {
  const { user } = openStarted(server, '#/question/MFA-01', isVerified);
  await screen.findByRole('heading', { name: 'MFA-01 text en' });
  server.isAway = true;
  await user.keyboard('3');
  await screen.findByText('Waiting for the network');
  cleanup();
  server.isAway = false;
}

describe('what a closed tab left unsaved', () => {
  it('is sent when the questionnaire is opened again, and then is kept here no longer', async () => {
    const server = new FakeQuestionnaire();
    await answerOffline(server, false);
    expect(server.answers.size).toBe(0);
    openStarted(server, '#/', false);
    await waitFor(() => expect(server.answers.get(FIRST)?.level).toBe(2));
    await waitFor(() => expect(window.localStorage).toHaveLength(0));
  });

  it('is one of two answers when a colleague was there first; nothing is overwritten', async () => {
    const server = new FakeQuestionnaire();
    await answerOffline(server, true);
    server.answerBehind(FIRST, { level: 4 });
    const { user } = openStarted(server, '#/question/MFA-01', true);
    await screen.findByText('This question already has an answer');
    expect(server.answers.get(FIRST)?.level).toBe(4);
    await user.click(screen.getByRole('button', { name: 'Replace it with mine' }));
    await waitFor(() => expect(server.answers.get(FIRST)?.level).toBe(2));
    await act(async () => Promise.resolve());
    expect(window.localStorage).toHaveLength(0);
  });

  it('belongs to its invitation: a colleague in the same browser does not send it', async () => {
    const server = new FakeQuestionnaire();
    await answerOffline(server, false);
    server.measures = ['mfa'];
    openStarted(server, '#/', false);
    await screen.findByText('0 of 3 answered');
    expect(server.sent('PUT').length).toBeGreaterThan(0);
    expect(server.answers.size).toBe(0);
  });
});
