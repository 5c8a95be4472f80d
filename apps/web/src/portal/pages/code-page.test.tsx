import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { openStarted } from '../testing/open-portal';

describe('the mail with the one-time code', () => {
  it.each([
    ['sent', /The mail with the code has left/],
    ['waiting', /has not left yet/],
    ['refused', /was refused. Please ask for a PIN by telephone/],
    ['kept', /no mail leaves it/],
  ])('that is %s is told as such to whoever asked for the code', async (state, words) => {
    const server = new FakeQuestionnaire({ 'GET /portal/code': () => ({ body: { state } }) });
    const { user } = openStarted(server, '#/code');
    await user.click(await screen.findByRole('button', { name: 'Send a code' }));
    expect((await screen.findByText(words)).getAttribute('role')).toBe('status');
  });

  it('is on its way as long as nothing is known', async () => {
    const { user } = openStarted(new FakeQuestionnaire(), '#/code');
    await user.click(await screen.findByRole('button', { name: 'Send a code' }));
    expect(await screen.findByText(/A code is on its way/)).toBeTruthy();
  });
});
