import type { Schemas } from '@firebreak/api-client';
import { nextStatus } from '@firebreak/domain';
import { ApiProblem } from '../../lib/problem';
import { draftOf, EMPTY_DRAFT, isSameAnswer, obstacleOf, toAnswerBody } from './answer-draft';
import type { AnswerBody, AnswerDraft, SavedAnswer } from './answer-draft';
import { BLANK_ENTRY, isUnsaved } from './answer-entry';
import type { AnswerEntry, AskedQuestion } from './answer-entry';
import { entryOf, keptOf } from './draft-shelf';
import type { DraftShelf } from './draft-shelf';

/** Sends one answer: `etag` of the answer it replaces, or null for a first one. Throws ApiProblem. */
export type SendAnswer = (questionId: string, body: AnswerBody, etag: string | null) => Promise<SavedAnswer>;

/** What the pages see; a new object after every change. */
export interface AnswersSnapshot {
  readonly entries: ReadonlyMap<string, AnswerEntry>;
  /** ISO 8601 instant of the last answer that this browser saved. */
  readonly lastSavedAt: string | null;
}

const FIRST_RETRY_MILLISECONDS = 1_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;

/**
 * Keeps what is typed and saves it: one request a question at a time, the newest draft last, tried again with longer
 * and longer pauses while the network is away. Nothing typed is dropped before the server confirmed it.
 */
export class AnswerStore {
  private snapshot: AnswersSnapshot = { entries: new Map(), lastSavedAt: null };
  private readonly questions = new Map<string, AskedQuestion>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly failures = new Map<string, number>();
  /** What was sent without a reply: it may have arrived. */
  private readonly unconfirmed = new Map<string, AnswerBody[]>();
  private readonly listeners = new Set<() => void>();
  private isPaused = false;
  private shelf: DraftShelf | null = null;

  constructor(
    private readonly send: SendAnswer,
    /** Called when a save finds the session gone; saving rests until `resume`. */
    private readonly onSessionEnd: () => void,
    /** Called when the answers can no longer be changed, because a colleague signed them. */
    private readonly onClosed: () => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): AnswersSnapshot => this.snapshot;

  /** What is known about one question. */
  entry(questionId: string): AnswerEntry {
    return this.snapshot.entries.get(questionId) ?? BLANK_ENTRY;
  }

  /** True while anything typed is not on the server. */
  get hasUnsaved(): boolean {
    return [...this.snapshot.entries.values()].some(isUnsaved);
  }

  /** Keeps on this shelf what is not saved, from here on. */
  keepOn(shelf: DraftShelf): void {
    this.shelf = shelf;
  }

  /** Takes over what the server shows; what is typed and not saved stays, also from a tab that was closed. */
  take({ questions, answers, answeredQuestionIds, status }: Schemas['PortalAssessmentView']): void {
    const recalled: string[] = [];
    const shown = new Map(answers.map((answer) => [answer.questionId, answer]));
    const answered = new Set(answeredQuestionIds);
    const entries = new Map<string, AnswerEntry>();
    for (const question of questions) {
      const isNew = !this.questions.has(question.id);
      this.questions.set(question.id, question);
      const kept = isNew && nextStatus(status, 'answer') !== null ? this.shelf?.recall(question.id) : null;
      if (kept) {
        recalled.push(question.id);
        this.unconfirmed.set(question.id, [...kept.sent]);
      }
      const entry = kept ? entryOf(question.id, kept) : this.entry(question.id);
      entries.set(question.id, merge(entry, shown.get(question.id), answered.has(question.id)));
    }
    this.publish({ ...this.snapshot, entries });
    for (const questionId of recalled) this.plan(questionId, 0);
  }

  /** Changes what is on the page and saves it after a pause, in milliseconds, in which more may be typed. */
  edit(questionId: string, change: Partial<AnswerDraft>, pauseMilliseconds: number): void {
    const entry = this.entry(questionId);
    this.put(questionId, { ...entry, draft: { ...entry.draft, ...change }, refusal: null });
    this.plan(questionId, pauseMilliseconds);
  }

  /** Ends a conflict: with the other answer, or with one's own on top of it. */
  resolve(questionId: string, winner: 'mine' | 'theirs'): void {
    const entry = this.entry(questionId);
    const theirs = entry.conflict?.theirs ?? null;
    if (winner === 'mine') {
      this.put(questionId, { ...entry, saved: theirs, conflict: null });
      this.plan(questionId, 0);
      return;
    }
    const draft = theirs ? draftOf(theirs) : EMPTY_DRAFT;
    this.put(questionId, { ...entry, draft, saved: theirs, isHidden: theirs === null, conflict: null });
  }

  /** Sends everything that waits, now: the network or the session is back. */
  resume(): void {
    this.isPaused = false;
    this.failures.clear();
    for (const [questionId, { transfer }] of this.snapshot.entries) {
      if (transfer === 'waiting' || transfer === 'queued') this.plan(questionId, 0);
    }
  }

  /** The network is back: sends what waits, unless the session is what is missing. */
  resumeUnlessPaused(): void {
    if (!this.isPaused) this.resume();
  }

  /** Stops sending until `resume`. */
  pause(): void {
    this.isPaused = true;
  }

  /** Forgets everything: another questionnaire was opened. */
  clear(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.failures.clear();
    this.unconfirmed.clear();
    this.questions.clear();
    this.isPaused = false;
    this.shelf = null;
    this.publish({ entries: new Map(), lastSavedAt: null });
  }

  /** Waits for what is on its way; gives true when everything typed is saved. */
  async settle(): Promise<boolean> {
    this.resume();
    const isMoving = (): boolean =>
      [...this.snapshot.entries.values()].some(({ transfer }) => transfer === 'queued' || transfer === 'sending');
    if (isMoving()) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          if (isMoving()) return;
          stop();
          resolve();
        });
      });
    }
    return !this.hasUnsaved;
  }

  private plan(questionId: string, pauseMilliseconds: number): void {
    const entry = this.entry(questionId);
    const question = this.questions.get(questionId);
    clearTimeout(this.timers.get(questionId));
    // While a request is out its answer decides what comes next.
    if (entry.transfer === 'sending' || !question) return;
    const isSendable =
      isUnsaved(entry) && entry.conflict === null && obstacleOf(entry.draft, question.appliesWhen) === 'nothing';
    this.put(questionId, { ...entry, transfer: isSendable ? 'queued' : 'idle' });
    if (!isSendable) return;
    this.timers.set(
      questionId,
      setTimeout(() => void this.transmit(questionId), pauseMilliseconds),
    );
  }

  private async transmit(questionId: string): Promise<void> {
    const entry = this.entry(questionId);
    if (this.isPaused) {
      this.put(questionId, { ...entry, transfer: 'waiting' });
      return;
    }
    const body = toAnswerBody(entry.draft);
    this.put(questionId, { ...entry, transfer: 'sending' });
    try {
      this.confirm(questionId, await this.send(questionId, body, entry.saved?.etag ?? null));
    } catch (error) {
      this.fail(questionId, body, error);
    }
  }

  private confirm(questionId: string, saved: SavedAnswer): void {
    this.failures.delete(questionId);
    this.unconfirmed.delete(questionId);
    const entry: AnswerEntry = { ...this.entry(questionId), saved, isHidden: false, transfer: 'idle', conflict: null };
    this.publish({ entries: new Map(this.snapshot.entries).set(questionId, entry), lastSavedAt: saved.answeredAt });
    this.plan(questionId, 0);
  }

  private fail(questionId: string, body: AnswerBody, error: unknown): void {
    const entry = this.entry(questionId);
    const problem =
      error instanceof ApiProblem ? error : new ApiProblem(0, 'network', 'No answer', undefined, [], null);
    if (problem.status === 401) {
      this.isPaused = true;
      this.put(questionId, { ...entry, transfer: 'waiting' });
      this.onSessionEnd();
    } else if (problem.status === 412) {
      const theirs = readAnswer(problem.current);
      const ours = [body, ...(this.unconfirmed.get(questionId) ?? [])];
      // What this browser sent itself is no conflict: it arrived, and only the reply was lost on the way.
      if (theirs && ours.some((sent) => isSameAnswer(sent, theirs))) this.confirm(questionId, theirs);
      else this.put(questionId, { ...entry, transfer: 'idle', conflict: { theirs } });
    } else if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      const failures = this.failures.get(questionId) ?? 0;
      this.failures.set(questionId, failures + 1);
      this.unconfirmed.set(questionId, [...(this.unconfirmed.get(questionId) ?? []), body]);
      this.put(questionId, { ...entry, transfer: 'waiting' });
      const pause = Math.min(LONGEST_RETRY_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** failures);
      this.timers.set(
        questionId,
        setTimeout(() => void this.transmit(questionId), pause),
      );
    } else {
      // What was typed since may well be right.
      const isOutdated = JSON.stringify(toAnswerBody(entry.draft)) !== JSON.stringify(body);
      this.put(questionId, { ...entry, transfer: 'idle', refusal: isOutdated ? null : problem });
      if (problem.status === 409) this.onClosed();
      else if (isOutdated) this.plan(questionId, 0);
    }
  }

  private put(questionId: string, entry: AnswerEntry): void {
    this.publish({ ...this.snapshot, entries: new Map(this.snapshot.entries).set(questionId, entry) });
  }

  private publish(snapshot: AnswersSnapshot): void {
    this.snapshot = snapshot;
    for (const [questionId, entry] of snapshot.entries) {
      if (!isUnsaved(entry)) this.shelf?.drop(questionId);
      else this.shelf?.keep(questionId, keptOf(entry, this.unconfirmed.get(questionId) ?? []));
    }
    for (const listener of this.listeners) listener();
  }
}

function merge(entry: AnswerEntry, shown: SavedAnswer | undefined, isAnswered: boolean): AnswerEntry {
  if (!shown) {
    const knowsMore = entry.saved !== null || entry.conflict !== null || isUnsaved(entry);
    return { ...entry, isHidden: isAnswered && !knowsMore };
  }
  if (entry.conflict !== null) {
    return isSameAnswer(toAnswerBody(entry.draft), shown)
      ? { ...entry, saved: shown, conflict: null, isHidden: false }
      : { ...entry, conflict: { theirs: shown }, isHidden: false };
  }
  // A reply that was on its way while something newer was typed or saved must not undo it.
  const isOld = entry.saved !== null && entry.saved.answeredAt > shown.answeredAt;
  if (isOld || entry.transfer !== 'idle' || isUnsaved(entry)) return { ...entry, isHidden: false };
  return { ...entry, saved: shown, draft: draftOf(shown), isHidden: false };
}

function readAnswer(current: unknown): SavedAnswer | null {
  const isAnswer = typeof current === 'object' && current !== null && 'questionId' in current && 'etag' in current;
  return isAnswer ? (current as SavedAnswer) : null;
}
