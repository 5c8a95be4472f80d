import type { TrailAction, TrailActor, TrailSubject } from '@firebreak/domain';

/** One event as it is told. */
export interface TrailEvent {
  readonly id: string;
  /** Its place in the organisation's chain, from 1. */
  readonly sequence: number;
  readonly sealedAt: Date;
  readonly actorKind: TrailActor;
  readonly actorId: string | null;
  readonly action: TrailAction;
  readonly subjectType: TrailSubject;
  readonly subjectId: string;
  readonly vendorId: string | null;
  /** The vendor's present name, or the one that it had when it was deleted. */
  readonly vendorName: string | null;
  readonly vendorIsDeleted: boolean;
  /** The payload as it was recorded; null once it was erased. */
  readonly details: Readonly<Record<string, unknown>> | null;
  /** SHA-256 that links it to the event before, in hexadecimal digits. */
  readonly hash: string;
}

/** How often something was done, and to how many vendors. */
export interface ActionCount {
  readonly action: TrailAction;
  readonly count: number;
  readonly vendors: number;
}

/** What a check of the chain found. */
export interface TrailCheck {
  readonly events: number;
  /** The head's hash in hexadecimal digits; null while there are no events. */
  readonly head: string | null;
  readonly faults: readonly { readonly sequence: number | null; readonly fault: string }[];
}
