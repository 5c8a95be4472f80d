import type { GuessEstimator } from '@firebreak/domain';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Some 50,000 common passwords and 8,000 words: too large for a page that asks for no new password, so it is imported when one does. */
export function createEstimator(): GuessEstimator {
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return {
    common: new Set(dictionary['passwords-common']),
    guesses: (password, words) => zxcvbn.check(password, [...words]).guesses,
  };
}
