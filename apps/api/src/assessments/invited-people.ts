import type { Locale, Measure } from '@firebreak/domain';

/** One invitation as the list of people needs it; instants as ISO 8601 text. */
export interface InvitationFacts {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: Locale;
  /** Null for whoever the buyer invited. */
  readonly measures: Measure[] | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly revokedAt: string | null;
  /** How many of the answers that stand now came through it. */
  readonly answered: number;
}

/** Where an invited person stands; that somebody opened a link is not known. */
export const INVITED_STATES = ['invited', 'started', 'taken_back'] as const;
export type InvitedState = (typeof INVITED_STATES)[number];

/** Somebody who was invited, with all invitations to the same address taken together. */
export interface InvitedPerson extends Pick<InvitationFacts, 'id' | 'email' | 'name' | 'measures' | 'answered'> {
  readonly state: InvitedState;
  readonly invitedAt: string;
}

/** The people behind invitations, in the order in which they were first invited; the newest invitation of each counts. */
export function peopleOf(invitations: readonly InvitationFacts[]): InvitedPerson[] {
  const byAddress = new Map<string, InvitationFacts[]>();
  for (const invitation of invitations.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const address = addressKey(invitation.email);
    byAddress.set(address, [...(byAddress.get(address) ?? []), invitation]);
  }
  return [...byAddress.values()].flatMap((all) => {
    const newest = all.at(-1);
    if (!newest) return [];
    const { id, email, name, measures, createdAt } = newest;
    const answered = all.reduce((sum, invitation) => sum + invitation.answered, 0);
    return [{ id, email, name, measures, state: stateOf(newest, all), answered, invitedAt: createdAt }];
  });
}

/** Two addresses with the same key are one person's. */
export function addressKey(email: string): string {
  return email.normalize('NFC').toLowerCase();
}

function stateOf(newest: InvitationFacts, all: readonly InvitationFacts[]): InvitedState {
  if (newest.revokedAt !== null) return 'taken_back';
  return all.some(({ startedAt, answered }) => startedAt !== null || answered > 0) ? 'started' : 'invited';
}
