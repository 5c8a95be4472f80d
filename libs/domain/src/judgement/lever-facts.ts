import type { VendorFacts } from './facts.js';
import { answerChange, scopeChangesOf } from './possible-changes.js';

/** Gives the facts after the changes that a lever names by its key. Throws RangeError for a key that no lever of these facts has. */
export function withLever(facts: VendorFacts, leverKey: string): VendorFacts {
  const possible = [...facts.questions.map(answerChange), ...facts.scopes.flatMap(scopeChangesOf)];
  return leverKey.split('+').reduce((before, key) => {
    const change = possible.find((candidate) => candidate.key === key);
    if (change === undefined) throw new RangeError(`No lever is named ${key}`);
    return change.apply(before);
  }, facts);
}
