import type { Schemas } from '@firebreak/api-client';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId } from '../../testing/builders';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { openStarted } from '../testing/open-portal';
import type { PackItem, PackPreview } from './pack.queries';

jest.setTimeout(30_000);

function item(number: number, change: Partial<PackItem>): PackItem {
  return {
    questionKey: `KEY-${number}`,
    questionId: buildId(number),
    standing: 'ready',
    issues: [],
    askedText: `asked there ${number}`,
    askedWords: `words there ${number}`,
    level: 3,
    unknown: false,
    notApplicableReason: null,
    comment: null,
    current: null,
    ...change,
  };
}

const current = {
  questionId: buildId(2),
  level: 1,
  unknown: false,
  notApplicableReason: null,
  comment: null,
  answeredAt: '2026-11-23T02:00:01.000Z',
  answeredBy: null,
  etag: '"4"',
} as const;

const preview: PackPreview = {
  items: [
    item(1, {}),
    item(2, { standing: 'replaces', current }),
    item(3, { standing: 'reworded' }),
    item(9, { standing: 'not_asked', questionId: null }),
  ],
  missingQuestionIds: [],
  signature: 'unknown_key',
  signer: 'register.elsewhere.test',
  fingerprint: 'ab'.repeat(32),
  vendor: 'ManilaVoice',
  questionnaireTitle: 'Another questionnaire',
  exportedAt: '2026-10-01T00:00:00.000Z',
};

/** A file to choose; jsdom's own cannot be read. */
const file = (text: string): File =>
  Object.assign(new File([text], 'pack.json', { type: 'application/json' }), { text: () => Promise.resolve(text) });

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  chooseLocale('en');
});

describe('answers from a pack', () => {
  it('are shown with what they would do, and only what is ticked is saved, over the versions that were shown', async () => {
    const server = new FakeQuestionnaire({
      'POST /portal/answer-pack/preview': () => ({ body: preview }),
      'POST /portal/answer-imports': (request) => {
        const { answers, from } = request.body as Schemas['ImportAnswersDto'];
        expect(from).toBe('answer_pack');
        return { body: { items: answers.map(() => current) } };
      },
    });
    const { user } = openStarted(server, '#/pack', true);
    await user.upload(await screen.findByLabelText('Answer pack (JSON file)'), file('{"format":"x"}'));
    expect(await screen.findByText(/it calls itself register.elsewhere.test/)).toBeTruthy();
    expect(screen.getByText('One answer of the file is not asked here.')).toBeTruthy();
    const [fits, replaces, reworded] = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect([fits?.checked, replaces?.checked, reworded?.checked]).toEqual([true, false, false]);
    const reading = screen.getByRole('heading', { name: 'One question has other words here' }).closest('section');
    expect(within(reading as HTMLElement).getByText('asked there 3')).toBeTruthy();
    expect(server.sent('POST').map(({ path }) => path)).toEqual(['/portal/answer-pack/preview']);

    if (replaces) await user.click(replaces);
    await user.click(screen.getByRole('button', { name: 'Save 2 answers' }));
    expect(await screen.findByText(/2 answers were saved/)).toBeTruthy();
    expect(server.sent('POST').at(-1)?.body).toMatchObject({
      answers: [
        { questionId: buildId(1), etag: null },
        { questionId: buildId(2), etag: '"4"' },
      ],
    });
  });

  it('are looked at again when somebody answered in the meantime', async () => {
    let looks = 0;
    const server = new FakeQuestionnaire({
      'POST /portal/answer-pack/preview': () => {
        looks += 1;
        return { body: preview };
      },
      'POST /portal/answer-imports': () => ({ status: 412, body: { status: 412, code: 'stale', title: '' } }),
    });
    const { user } = openStarted(server, '#/pack', true);
    await user.upload(await screen.findByLabelText('Answer pack (JSON file)'), file('{}'));
    await user.click(await screen.findByRole('button', { name: 'Save one answer' }));
    expect(await screen.findByText(/so nothing was saved/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Save one answer' })).toBeTruthy();
    expect(looks).toBe(2);
  });

  it('are not taken from a file that is no pack', async () => {
    const server = new FakeQuestionnaire({
      'POST /portal/answer-pack/preview': () => ({ status: 422, body: { status: 422, code: 'invalid-input' } }),
    });
    const { user } = openStarted(server, '#/pack', true);
    const input = await screen.findByLabelText('Answer pack (JSON file)');
    await user.upload(input, file('not JSON'));
    expect(await screen.findByText(/This file is no answer pack/)).toBeTruthy();
    expect(server.sent('POST')).toEqual([]);
    await user.upload(input, file('{}'));
    expect(await screen.findByText(/This file is no answer pack/)).toBeTruthy();
  });

  it('and the download wait for the one-time code', async () => {
    openStarted(new FakeQuestionnaire(), '#/pack');
    expect(await screen.findAllByRole('link', { name: 'Get a code' })).toHaveLength(2);
    expect(screen.queryByRole('link', { name: 'Download the answer pack' })).toBeNull();
  });
});

describe('the receipt to keep', () => {
  it('is offered with its hash and how to check it, after the code', async () => {
    const server = new FakeQuestionnaire({
      'GET /portal/receipt': () => ({
        body: { number: 1, sha256: 'cd'.repeat(32), verifierKey: 'k', fingerprint: 'ef'.repeat(32), signedAt: '' },
      }),
    });
    server.status = 'submitted';
    openStarted(server, '#/receipt', true);
    expect(await screen.findByText('cd'.repeat(32))).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')).toContain('form=pdf&locale=en');
    expect(screen.getByText(`node verify-receipt.mjs receipt.json --key ${'ef'.repeat(32)}`)).toBeTruthy();
  });

  it('waits for the code', async () => {
    const server = new FakeQuestionnaire();
    server.status = 'submitted';
    openStarted(server, '#/receipt');
    expect(await screen.findByRole('link', { name: 'Get the receipt' })).toBeTruthy();
  });
});
