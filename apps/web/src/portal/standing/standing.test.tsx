import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { buildId } from '../../testing/builders';
import type { FakeAnswer } from '../../testing/fake-api';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { openStarted } from '../testing/open-portal';
import type { Standing } from './standing.queries';

jest.setTimeout(30_000);

const STANDING: Standing = {
  measures: [
    { measure: 'mfa', strengthPercent: 41, answered: 2, asked: 2 },
    { measure: 'patching', strengthPercent: 0, answered: 0, asked: 1 },
  ],
  improvements: [
    { questionId: buildId(3), effort: 2 },
    { questionId: buildId(1), effort: 4 },
  ],
};

function openReceipt(standing: () => FakeAnswer, isVerified = true): FakeQuestionnaire {
  const server = new FakeQuestionnaire({
    'GET /portal/standing': standing,
    'GET /portal/receipt': () => ({ status: 404, body: { status: 404, code: 'not-found', title: 'x' } }),
  });
  server.status = 'submitted';
  server.answerBehind(buildId(1), { level: 1 });
  server.answerBehind(buildId(2), { level: 3 });
  openStarted(server, '#/receipt', isVerified);
  return server;
}

describe('where the vendor stands', () => {
  it('is shown after sending, by measure, with what would help most in the words of the questions', async () => {
    openReceipt(() => ({ body: STANDING }));
    await screen.findByRole('heading', { name: 'Where you stand' });
    expect(screen.getByText('41 of 100')).toBeTruthy();
    expect(screen.getByText('0 of 1 answered')).toBeTruthy();
    const cards = screen.getAllByRole('listitem').filter((item) => within(item).queryByText('Good would be'));
    expect(cards.map((card) => card.textContent)).toEqual([
      expect.stringContaining('Not answered'),
      expect.stringContaining('MFA-01 level 1 en'),
    ]);
    expect(cards[0]?.textContent).toContain('PAT-03 level 3 en');
    expect(cards[0]?.textContent).toContain('some days');
    expect(cards[0]?.textContent).toContain('HKCERT advises to update and patch regularly');
  });

  it('speaks of proof where nothing is left to improve', async () => {
    openReceipt(() => ({ body: { ...STANDING, improvements: [] } }));
    await screen.findByText(/What would count for more now is proof/);
  });

  it('is left out where the buyer does not show it', async () => {
    const hidden = openReceipt(() => ({ status: 404, body: { status: 404, code: 'not-found', title: 'x' } }));
    await screen.findByRole('heading', { name: /Your answers are with/ });
    await waitFor(() => expect(hidden.seen.some(({ path }) => path === '/portal/standing')).toBe(true));
    expect(screen.queryByText('Where you stand')).toBeNull();
  });

  it('is not asked for before the one-time code', async () => {
    const locked = openReceipt(() => ({ body: STANDING }), false);
    await screen.findByRole('heading', { name: /Your answers are with/ });
    expect(locked.seen.some(({ path }) => path === '/portal/standing')).toBe(false);
  });

  it('can be asked for again when the line broke', async () => {
    let isAway = true;
    openReceipt(() =>
      isAway ? { status: 500, body: { status: 500, code: 'internal', title: 'x' } } : { body: STANDING },
    );
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 20_000 });
    isAway = false;
    again.click();
    await screen.findByText('41 of 100');
  });
});
