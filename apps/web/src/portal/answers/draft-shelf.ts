import { BLANK_ENTRY } from './answer-entry';
import type { AnswerEntry } from './answer-entry';
import type { AnswerBody, AnswerDraft, SavedAnswer } from './answer-draft';

/** An answer that is not on the server yet, with what was sent of it without a reply. */
export interface KeptAnswer {
  readonly draft: AnswerDraft;
  /** Which answer it is to replace, not what that one says; null for a first one. */
  readonly base: Pick<SavedAnswer, 'etag' | 'answeredAt'> | null;
  readonly sent: readonly AnswerBody[];
}

const PREFIX = 'firebreak.portal.unsaved';

/**
 * Keeps unsaved answers of one questionnaire in this browser, so that a closed tab loses none. Each question is kept
 * apart, because other tabs keep theirs here too. What the server has confirmed is never here.
 */
export class DraftShelf {
  private readonly written = new Map<string, string>();

  constructor(private readonly identity: string) {}

  /** What an earlier visit could not save. */
  recall(questionId: string): KeptAnswer | null {
    try {
      const text = window.localStorage.getItem(this.keyOf(questionId));
      if (text === null) return null;
      this.written.set(questionId, text);
      return JSON.parse(text) as KeptAnswer;
    } catch {
      return null;
    }
  }

  keep(questionId: string, kept: KeptAnswer): void {
    const text = JSON.stringify(kept);
    if (this.written.get(questionId) === text) return;
    this.written.set(questionId, text);
    try {
      window.localStorage.setItem(this.keyOf(questionId), text);
    } catch {
      // Storage is full or switched off; then what is unsaved lasts as long as the tab.
    }
  }

  /** Lets go of what this tab kept or recalled; a no-op for what another tab keeps. */
  drop(questionId: string): void {
    if (!this.written.delete(questionId)) return;
    try {
      window.localStorage.removeItem(this.keyOf(questionId));
    } catch {
      // As above.
    }
  }

  private keyOf(questionId: string): string {
    return [PREFIX, this.identity, questionId].join('\n');
  }
}

/** What is kept of an answer that is not saved. */
export function keptOf({ draft, saved }: AnswerEntry, sent: readonly AnswerBody[]): KeptAnswer {
  return { draft, base: saved && { etag: saved.etag, answeredAt: saved.answeredAt }, sent };
}

/** The answer as it stood in the tab that was closed; what it replaces is not shown, only named. */
export function entryOf(questionId: string, { draft, base }: KeptAnswer): AnswerEntry {
  const unread = {
    questionId,
    level: null,
    unknown: false,
    notApplicableReason: null,
    comment: null,
    answeredBy: null,
  };
  return { ...BLANK_ENTRY, draft, saved: base && { ...unread, ...base } };
}
