import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, record, string } from 'fast-check';
import { ApiProblem } from '../../lib/problem';
import type { AnswerBody, SavedAnswer } from './answer-draft';
import type { AskedQuestion } from './answer-entry';
import { AnswerStore } from './answer-store';

const question: AskedQuestion = {
  id: 'q1',
  key: 'MFA-01',
  measure: 'mfa',
  appliesWhen: 'credential_support',
  text: '',
  why: '',
  options: [],
  sources: [],
  applies: true,
  previousAnswer: null,
};

const PAUSE = 250;

function refusal(status: number, current?: unknown): ApiProblem {
  return new ApiProblem(status, 'code', 'title', undefined, [], current);
}

/** A server with one answer and versions, whose network can lose requests and replies. */
class FakeServer {
  stored: SavedAnswer | null = null;
  requests: { body: AnswerBody; etag: string | null }[] = [];
  inFlight = 0;
  mostInFlight = 0;
  faults: ('lost-request' | 'lost-reply' | 'session-gone')[] = [];
  /** Whether 412 shows the other answer. */
  isVerified = true;
  private version = 0;

  readonly send = async (questionId: string, body: AnswerBody, etag: string | null): Promise<SavedAnswer> => {
    this.requests.push({ body, etag });
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await new Promise((resolve) => setTimeout(resolve, 100));
    this.inFlight -= 1;
    const fault = this.faults.shift();
    if (fault === 'lost-request') throw refusal(0);
    if (fault === 'session-gone') throw refusal(401);
    if ((this.stored?.etag ?? null) !== etag) throw refusal(412, this.isVerified ? this.stored : undefined);
    const saved = this.write(questionId, body);
    if (fault === 'lost-reply') throw refusal(0);
    return saved;
  };

  write(questionId: string, body: Partial<AnswerBody>): SavedAnswer {
    this.version += 1;
    this.stored = {
      questionId,
      level: body.level ?? null,
      unknown: body.unknown ?? false,
      notApplicableReason: body.notApplicableReason ?? null,
      comment: body.comment ?? null,
      answeredAt: new Date(Date.UTC(2026, 10, 23, 0, 0, this.version)).toISOString(),
      answeredBy: null,
      etag: `"${this.version}"`,
    };
    return this.stored;
  }
}

function assessmentOf(server: FakeServer): Parameters<AnswerStore['take']>[0] {
  return {
    organizationName: 'Harbour Airways',
    vendorName: 'ManilaVoice',
    questionnaireTitle: 'Core',
    checkPhrase: 'amber ferry granite',
    dueOn: '2026-12-14',
    overdue: false,
    locale: 'en',
    status: 'in_progress',
    invitation: { id: 'i1', measures: null },
    people: [],
    verified: server.isVerified,
    returnComment: null,
    questions: [question],
    answeredQuestionIds: server.stored ? ['q1'] : [],
    answers: server.stored && server.isVerified ? [server.stored] : [],
    submission: null,
  };
}

function open(server: FakeServer) {
  const onSessionEnd = jest.fn();
  const onClosed = jest.fn();
  const store = new AnswerStore(server.send, onSessionEnd, onClosed);
  store.take(assessmentOf(server));
  return { store, onSessionEnd, onClosed };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('saving answers', () => {
  it('sends a first answer as a first one and the next over it', async () => {
    const server = new FakeServer();
    const { store } = open(server);
    store.edit('q1', { choice: 3 }, PAUSE);
    expect(store.entry('q1').transfer).toBe('queued');
    await jest.advanceTimersByTimeAsync(1_000);
    store.edit('q1', { choice: 4 }, PAUSE);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.requests.map(({ body, etag }) => [body.level, etag])).toEqual([
      [3, null],
      [4, '"1"'],
    ]);
    expect(store.hasUnsaved).toBe(false);
    expect(store.current().lastSavedAt).toBe('2026-11-23T00:00:02.000Z');
  });

  it('makes one request of a run of changes', async () => {
    const server = new FakeServer();
    const { store } = open(server);
    for (const choice of [0, 1, 2, 3] as const) store.edit('q1', { choice }, PAUSE);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.requests.map(({ body }) => body.level)).toEqual([3]);
  });

  it('sends what was typed while a request was out afterwards, never two at once', async () => {
    const server = new FakeServer();
    const { store } = open(server);
    store.edit('q1', { choice: 1 }, 0);
    await jest.advanceTimersByTimeAsync(50);
    store.edit('q1', { comment: 'In March.' }, 0);
    expect(store.entry('q1').transfer).toBe('sending');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.mostInFlight).toBe(1);
    expect(server.stored).toMatchObject({ level: 1, comment: 'In March.' });
  });

  it('keeps a half-written reason on the page and sends nothing', async () => {
    const server = new FakeServer();
    const { store } = open(server);
    store.edit('q1', { choice: 'not_applicable', reason: 'No phone' }, 0);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.requests).toEqual([]);
    expect(store.hasUnsaved).toBe(true);
    store.edit('q1', { reason: 'No phones are used.' }, 0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.stored?.notApplicableReason).toBe('No phones are used.');
  });

  it('tries again with longer pauses while the network is away, and at once when it is back', async () => {
    const server = new FakeServer();
    server.faults = ['lost-request', 'lost-request', 'lost-request'];
    const { store } = open(server);
    store.edit('q1', { choice: 2 }, 0);
    await jest.advanceTimersByTimeAsync(101);
    expect(store.entry('q1').transfer).toBe('waiting');
    await jest.advanceTimersByTimeAsync(1_101);
    await jest.advanceTimersByTimeAsync(2_101);
    expect(server.requests).toHaveLength(3);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.requests).toHaveLength(3);
    store.resumeUnlessPaused();
    await jest.advanceTimersByTimeAsync(101);
    expect(server.stored?.level).toBe(2);
    expect(store.hasUnsaved).toBe(false);
  });

  it('rests when the session is gone and sends what is on the page then', async () => {
    const server = new FakeServer();
    server.faults = ['session-gone'];
    const { store, onSessionEnd } = open(server);
    store.edit('q1', { choice: 2 }, 0);
    await jest.advanceTimersByTimeAsync(101);
    expect(onSessionEnd).toHaveBeenCalledTimes(1);
    store.edit('q1', { choice: 4 }, 0);
    store.resumeUnlessPaused();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    store.resume();
    await jest.advanceTimersByTimeAsync(101);
    expect(server.stored?.level).toBe(4);
  });

  it('shows what the server refuses until something else is chosen', async () => {
    const answers = [refusal(422), null];
    const server = new FakeServer();
    const store = new AnswerStore(
      async (...request) => {
        const next = answers.shift();
        if (next) throw next;
        return server.send(...request);
      },
      () => {},
      () => {},
    );
    store.take(assessmentOf(server));
    store.edit('q1', { choice: 2 }, 0);
    await jest.advanceTimersByTimeAsync(101);
    expect(store.entry('q1').refusal?.status).toBe(422);
    store.edit('q1', { choice: 3 }, 0);
    expect(store.entry('q1').refusal).toBeNull();
    await jest.advanceTimersByTimeAsync(201);
    expect(server.stored?.level).toBe(3);
  });
});

describe('two people at one question', () => {
  it('lets choose once the other answer may be seen', async () => {
    const server = new FakeServer();
    const { store } = open(server);
    const theirs = server.write('q1', { level: 0 });
    store.edit('q1', { choice: 3 }, 0);
    await jest.advanceTimersByTimeAsync(101);
    expect(store.entry('q1').conflict?.theirs).toEqual(theirs);
    store.resolve('q1', 'mine');
    await jest.advanceTimersByTimeAsync(101);
    expect(server.requests.at(-1)?.etag).toBe(theirs.etag);
    expect(server.stored?.level).toBe(3);
  });

  it('takes over the other answer when that one is kept', async () => {
    const server = new FakeServer();
    const { store } = open(server);
    server.write('q1', { level: 0 });
    store.edit('q1', { choice: 3 }, 0);
    await jest.advanceTimersByTimeAsync(101);
    store.resolve('q1', 'theirs');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(store.entry('q1').draft.choice).toBe(0);
    expect(server.requests).toHaveLength(1);
    expect(store.hasUnsaved).toBe(false);
  });

  it('shows nothing of the other answer before the code, and both after it', async () => {
    const server = new FakeServer();
    server.isVerified = false;
    const { store } = open(server);
    server.write('q1', { level: 0 });
    store.edit('q1', { choice: 3 }, 0);
    await jest.advanceTimersByTimeAsync(101);
    expect(store.entry('q1').conflict).toEqual({ theirs: null });
    server.isVerified = true;
    store.take(assessmentOf(server));
    expect(store.entry('q1').conflict?.theirs?.level).toBe(0);
    expect(store.entry('q1').draft.choice).toBe(3);
  });

  it('hides an answer that this browser did not give', () => {
    const server = new FakeServer();
    server.isVerified = false;
    server.write('q1', { level: 0 });
    const { store } = open(server);
    expect(store.entry('q1')).toMatchObject({ isHidden: true, saved: null });
  });

  it('does not let an older reply undo a newer answer', async () => {
    const server = new FakeServer();
    server.write('q1', { level: 0 });
    const { store } = open(server);
    const old = assessmentOf(server);
    store.edit('q1', { choice: 4 }, 0);
    await jest.advanceTimersByTimeAsync(101);
    store.take(old);
    expect(store.entry('q1').draft.choice).toBe(4);
  });
});

describe('whatever the network does', () => {
  it('has the last thing on the page on the server in the end, and never two requests at once', async () => {
    const step = oneof(
      record({ kind: constant('choose' as const), level: constantFrom(0, 1, 2, 3, 4 as const) }),
      record({ kind: constant('comment' as const), text: string({ maxLength: 5 }) }),
      record({ kind: constant('wait' as const), milliseconds: integer({ min: 0, max: 3_000 }) }),
    );
    const fault = constantFrom('lost-request' as const, 'lost-reply' as const);
    await assert(
      asyncProperty(
        array(step, { minLength: 1, maxLength: 25 }),
        array(fault, { maxLength: 4 }),
        async (steps, faults) => {
          const server = new FakeServer();
          server.faults = [...faults];
          const { store } = open(server);
          store.edit('q1', { choice: 0 }, PAUSE);
          for (const taken of steps) {
            if (taken.kind === 'choose') store.edit('q1', { choice: taken.level }, PAUSE);
            else if (taken.kind === 'comment') store.edit('q1', { comment: taken.text }, PAUSE);
            else await jest.advanceTimersByTimeAsync(taken.milliseconds);
          }
          await jest.advanceTimersByTimeAsync(120_000);
          const { draft, conflict } = store.entry('q1');
          expect(conflict).toBeNull();
          expect(server.stored).toMatchObject({ level: draft.choice, comment: draft.comment.trim() || null });
          expect(store.hasUnsaved).toBe(false);
          expect(server.mostInFlight).toBe(1);
        },
      ),
      { numRuns: 150 },
    );
  });
});
