import {
  invalidInput,
  passwordIssue,
  type GuessEstimator,
  type PasswordIssue,
  type PasswordOwner,
} from '@firebreak/domain';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const REASONS: Readonly<Record<PasswordIssue, string>> = {
  'too-short': 'Choose a longer password.',
  'too-long': 'Choose a shorter password.',
  'too-common': 'Many people use this password, so it is guessed first. Choose another.',
  'too-personal': 'Choose a password that is not your own name or address, nor your organisation.',
  'too-guessable':
    'This would be guessed soon: common words, names, dates and keys side by side are tried first. Add words that nobody would put together.',
};

let estimator: GuessEstimator | undefined;

/** Refuses a new password that guessers would find soon. Throws `invalid-input` at the pointer. */
export function refuseGuessable(pointer: string, password: string, owner: PasswordOwner): void {
  estimator ??= createEstimator();
  const issue = passwordIssue(password, owner, estimator);
  if (issue !== null) throw invalidInput(pointer, issue, REASONS[issue]);
}

/** Some 50,000 common passwords and 8,000 words; made when the first password is chosen. */
function createEstimator(): GuessEstimator {
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return {
    common: new Set(dictionary['passwords-common']),
    guesses: (password, words) => zxcvbn.check(password, [...words]).guesses,
  };
}
