import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem } from '../../lib/problem';
import { forgetNotes, noteFor, recallNote } from '../../lib/kept-notes';
import { AnswerSaver } from './answer-saver';
import type { OwnAnswer, OwnAnswerBody } from './own-answers.queries';

const TODAY = '2026-11-27';
const PLACE = noteFor('person', 'own-answers', 'assessment', 'question');
const SOURCE = {
  kind: 'trust_page' as const,
  title: 'Trust centre',
  address: 'https://trust.vendor.test',
  seenOn: TODAY,
  periodFrom: '',
  periodTo: '',
};

/** One question on a server that two people write to. */
class Desk {
  answer: OwnAnswer | null = null;
  requests = 0;
  isAway = false;

  readonly save = (body: OwnAnswerBody, etag: string | null): Promise<OwnAnswer> => {
    this.requests += 1;
    if (this.isAway) return Promise.reject(new ApiProblem(0, 'network', 'No answer', undefined, [], undefined));
    if ((this.answer?.etag ?? null) !== etag)
      return Promise.reject(new ApiProblem(412, 'stale', 'Stale', undefined, [], this.answer));
    this.answer = {
      questionId: 'question',
      level: body.level,
      unknown: body.unknown ?? false,
      notApplicableReason: body.notApplicableReason ?? null,
      comment: body.comment ?? null,
      source: body.source ?? null,
      proof: body.proof ?? null,
      answeredAt: '2026-11-27T02:00:00.000Z',
      answeredBy: { name: 'Chan', email: 'chan@buyer.test' },
      etag: `"${this.requests}"`,
    };
    return Promise.resolve(this.answer);
  };

  open(place = PLACE): AnswerSaver {
    return new AnswerSaver({ appliesWhen: 'always' }, this.answer, place, TODAY, this.save);
  }
}

const settle = () => jest.advanceTimersByTimeAsync(800);

describe('an answer that is saved while it is written', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    forgetNotes();
  });

  it('waits until its source is whole, and is saved once for many keys', async () => {
    const desk = new Desk();
    const saver = desk.open();
    saver.edit({ choice: 3 });
    await settle();
    expect([desk.requests, saver.isUnsaved]).toEqual([0, true]);
    for (const title of ['T', 'Tr', 'Trust centre']) saver.edit({ source: { ...SOURCE, title } });
    await settle();
    expect([desk.requests, saver.isUnsaved]).toEqual([1, false]);
    expect(desk.answer).toMatchObject({ level: 3, source: { title: 'Trust centre', periodTo: null } });
    expect(recallNote(PLACE)).toBeNull();
  });

  it('lets two people see both and choose', async () => {
    const desk = new Desk();
    const [mine, other] = [desk.open(), desk.open(`${PLACE} of the other`)];
    other.edit({ choice: 1, source: SOURCE });
    await settle();
    mine.edit({ choice: 4, source: SOURCE });
    await settle();
    expect(mine.current()).toMatchObject({ draft: { choice: 4 }, theirs: { level: 1 } });
    mine.resolve('mine');
    await settle();
    expect([desk.answer?.level, mine.current().theirs]).toEqual([4, null]);
    other.edit({ comment: 'Seen again.' });
    await settle();
    other.resolve('theirs');
    expect(other.current()).toMatchObject({ draft: { choice: 4 }, theirs: null });
    expect(desk.answer?.level).toBe(4);
  });

  it('outlives the network and a closed tab, and never writes over what somebody else saved since', async () => {
    const desk = new Desk();
    desk.isAway = true;
    desk.open().edit({ choice: 2, source: SOURCE });
    await settle();
    jest.clearAllTimers();
    desk.isAway = false;
    const again = desk.open();
    await settle();
    expect([desk.answer?.level, again.isUnsaved]).toEqual([2, false]);
    desk.isAway = true;
    again.edit({ choice: 3 });
    jest.clearAllTimers();
    desk.isAway = false;
    const other = desk.open(`${PLACE} of the other`);
    other.edit({ choice: 0 });
    await settle();
    const late = desk.open();
    await settle();
    expect(late.current()).toMatchObject({ draft: { choice: 3 }, theirs: { level: 0 } });
    expect(desk.answer?.level).toBe(0);
  });

  it('says what the server does not take, and stops there', async () => {
    const desk = new Desk();
    const closed = new ApiProblem(409, 'invalid-state', 'Finished', undefined, [], undefined);
    const saver = new AnswerSaver({ appliesWhen: 'always' }, null, PLACE, TODAY, () => Promise.reject(closed));
    saver.edit({ choice: 'unknown' });
    await settle();
    expect(saver.current()).toMatchObject({ problem: closed, transfer: 'idle' });
    expect(desk.requests).toBe(0);
  });
});
