import { ApiProblem, isProblem } from '../../lib/problem';
import { keepNote, recallNote } from '../../lib/kept-notes';
import { draftOf, emptyDraft, isBlank, isSameAsSaved, missingOf, bodyOf } from './own-draft';
import type { OwnDraft } from './own-draft';
import type { OwnAnswer, OwnAnswerBody, OwnQuestion } from './own-answers.queries';

/** What is known of the answer to one question; a new object after every change. */
export interface AnswerState {
  readonly draft: OwnDraft;
  /** As the server has it; null while there is none. */
  readonly saved: OwnAnswer | null;
  /** `waiting` goes on by itself when the network is back. */
  readonly transfer: 'idle' | 'queued' | 'saving' | 'waiting';
  /** What somebody else saved meanwhile: one of both has to be chosen. */
  readonly theirs: OwnAnswer | null;
  /** Why the server does not take it. */
  readonly problem: unknown;
}

/** What a closed tab leaves behind, and which answer it was to replace. */
interface Unsaved {
  readonly draft: OwnDraft;
  readonly etag: string | null;
}

const PAUSE_MILLISECONDS = 700;
const RETRY_MILLISECONDS = 5_000;

/**
 * Saves the answer to one question while it is written: one request at a time, the newest draft last, and tried again
 * while the network is away. What is not saved stays in this browser until it is.
 */
export class AnswerSaver {
  private state: AnswerState;
  /** What the server took, in whatever words it keeps it. */
  private taken: OwnDraft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly question: Pick<OwnQuestion, 'appliesWhen'>,
    saved: OwnAnswer | null,
    /** Where this browser keeps what is not saved. */
    private readonly place: string,
    /** `YYYY-MM-DD`. */
    readonly today: string,
    private readonly send: (body: OwnAnswerBody, etag: string | null) => Promise<OwnAnswer>,
  ) {
    const fresh = saved === null ? emptyDraft(today) : draftOf(saved, today);
    this.state = { draft: fresh, saved, transfer: 'idle', theirs: null, problem: null };
    const unsaved = recallNote(place) as Unsaved | null;
    if (unsaved === null) return;
    const isOutdated = unsaved.etag !== (saved?.etag ?? null);
    this.change({ draft: unsaved.draft, theirs: isOutdated && !isSame(unsaved.draft, saved) ? saved : null });
    this.plan(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): AnswerState => this.state;

  /** Whether anything written is not on the server. */
  get isUnsaved(): boolean {
    const { draft, saved } = this.state;
    if (draft === this.taken) return false;
    return saved === null ? !isBlank(draft) : !isSameAsSaved(draft, saved);
  }

  /** Changes what is written and saves it after a pause, once it is whole. */
  edit(change: Partial<OwnDraft>): void {
    this.change({ draft: { ...this.state.draft, ...change }, problem: null });
    this.plan(PAUSE_MILLISECONDS);
  }

  /** Takes over what the server shows, unless something here waits to be saved. */
  take(shown: OwnAnswer): void {
    const { saved, transfer } = this.state;
    if (saved?.etag === shown.etag || transfer !== 'idle') return;
    if (this.isUnsaved && !isSame(this.state.draft, shown)) this.change({ theirs: shown });
    else this.change({ saved: shown, draft: draftOf(shown, this.today), theirs: null });
  }

  /** Chooses between one's own answer and what somebody else saved. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { theirs } = this.state;
    if (theirs === null) return;
    this.taken = null;
    if (choice === 'mine') this.change({ saved: theirs, theirs: null });
    else this.change({ saved: theirs, theirs: null, draft: draftOf(theirs, this.today) });
    this.plan(0);
  }

  /** Sends at once what waits. */
  flush(): void {
    if (this.state.transfer === 'queued' || this.state.transfer === 'waiting') this.plan(0);
  }

  private plan(milliseconds: number): void {
    clearTimeout(this.timer);
    const { draft, theirs, transfer } = this.state;
    // What follows a request that is out is planned when it ends.
    if (transfer === 'saving') return;
    const isWhole = missingOf(draft, this.question, this.today).length === 0;
    const isReady = this.isUnsaved && theirs === null && isWhole;
    this.change({ transfer: isReady ? 'queued' : 'idle' });
    if (isReady) this.timer = setTimeout(() => void this.transmit(), milliseconds);
  }

  private async transmit(): Promise<void> {
    const { draft, saved } = this.state;
    this.change({ transfer: 'saving' });
    try {
      const taken = await this.send(bodyOf(draft), saved?.etag ?? null);
      this.taken = draft;
      this.change({ saved: taken, transfer: 'idle' });
      this.plan(0);
    } catch (error) {
      this.fail(error, draft);
    }
  }

  private fail(error: unknown, sent: OwnDraft): void {
    if (isProblem(error, 412) && isAnswer(error.current)) {
      // What arrived although its reply was lost is no conflict.
      if (isSame(sent, error.current)) this.change({ saved: error.current, transfer: 'idle' });
      else this.change({ theirs: error.current, transfer: 'idle' });
      this.plan(0);
      return;
    }
    const mayPass = !(error instanceof ApiProblem) || [0, 401, 408, 429].includes(error.status) || error.status >= 500;
    if (!mayPass) return this.change({ problem: error, transfer: 'idle' });
    this.change({ transfer: 'waiting' });
    this.timer = setTimeout(() => void this.transmit(), RETRY_MILLISECONDS);
  }

  private change(change: Partial<AnswerState>): void {
    this.state = { ...this.state, ...change };
    const { draft, saved } = this.state;
    keepNote(this.place, this.isUnsaved ? ({ draft, etag: saved?.etag ?? null } satisfies Unsaved) : null);
    for (const listener of this.listeners) listener();
  }
}

function isSame(draft: OwnDraft, saved: OwnAnswer | null): boolean {
  return saved !== null && isSameAsSaved(draft, saved);
}

function isAnswer(value: unknown): value is OwnAnswer {
  return typeof value === 'object' && value !== null && 'questionId' in value && 'etag' in value;
}
