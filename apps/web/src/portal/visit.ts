import type { Schemas } from '@firebreak/api-client';
import { AnswerStore } from './answers/answer-store';
import type { SendAnswer } from './answers/answer-store';
import { DraftShelf } from './answers/draft-shelf';
import { keepInvitation } from './invitation';
import type { Invitation } from './invitation';

/** Why saving rests: the session ended, or another invitation was opened in this browser. */
export type Interruption = 'expired' | 'elsewhere';

/** What the pages see of the visit; a new object after every change. */
export interface VisitState {
  readonly secret: string | null;
  /** A link was followed and not started yet. */
  readonly isNew: boolean;
  readonly interruption: Interruption | null;
}

const CHANNEL = 'firebreak.portal';

/**
 * One tab's visit to the portal: the invitation it holds, the answers it keeps, and whether it may go on saving.
 * All tabs share one cookie, so starting in one tab interrupts the others: their answers would go to the wrong place.
 */
export class Visit {
  readonly answers: AnswerStore;
  private state: VisitState;
  private identity: string | null = null;
  private mayChangeIdentity = false;
  private readonly listeners = new Set<() => void>();
  private readonly channel: BroadcastChannel | null;

  constructor(invitation: Invitation, send: SendAnswer, onClosed: () => void) {
    this.state = { secret: invitation.secret, isNew: invitation.isNew, interruption: null };
    this.answers = new AnswerStore(send, () => this.interrupt('expired'), onClosed);
    this.channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
    this.channel?.addEventListener('message', () => this.interrupt('elsewhere'));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): VisitState => this.state;

  /** Takes a link that was followed while the portal was open. */
  arrive(invitation: Invitation): void {
    if (invitation.isNew) this.publish({ ...this.state, secret: invitation.secret, isNew: true });
  }

  /** Sets the new link aside and goes on with what this browser has open. */
  stay(): void {
    this.publish({ ...this.state, isNew: false });
  }

  /** The server let this browser in with a secret. */
  begin(secret: string): void {
    this.mayChangeIdentity = true;
    keepInvitation(secret);
    this.channel?.postMessage('started');
    this.publish({ secret, isNew: false, interruption: this.state.interruption });
  }

  /** Takes what the server shows. False when it belongs to another questionnaire than the one on the page. */
  receive(assessment: Schemas['PortalAssessmentView']): boolean {
    const { organizationName, vendorName, checkPhrase, invitation } = assessment;
    // A new invitation to the same person is the same work; a colleague's is another.
    const holder = invitation.measures === null ? '' : invitation.id;
    const identity = [organizationName, vendorName, checkPhrase, holder].join('\n');
    if (this.identity !== null && this.identity !== identity) {
      if (!this.mayChangeIdentity) {
        this.interrupt('elsewhere');
        return false;
      }
      this.answers.clear();
    }
    if (this.identity !== identity) this.answers.keepOn(new DraftShelf(identity));
    this.identity = identity;
    this.answers.take(assessment);
    if (this.mayChangeIdentity) {
      this.mayChangeIdentity = false;
      this.answers.resume();
      this.publish({ ...this.state, interruption: null });
    }
    return true;
  }

  /** Rests until somebody presses Start again; nothing to interrupt before anything was shown. */
  interrupt(interruption: Interruption): void {
    if (this.identity === null) return;
    this.answers.pause();
    this.publish({ ...this.state, interruption });
  }

  /** Lets go of the other tabs. */
  end(): void {
    this.channel?.close();
  }

  private publish(state: VisitState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
