/** Lengths of a new password in characters as people count them (NIST SP 800-63B: length, and no rules of composition). */
export const PASSWORD_LIMITS = { leastCharacters: 12, mostCharacters: 256 } as const;

/**
 * A new password must withstand so many guesses. At the ten thousand guesses a second that zxcvbn reckons with for a
 * slow hash that was stolen they take twelve days; below lie a common word with a year behind it, and names with figures
 * (Wheeler, zxcvbn: Low-Budget Password Strength Estimation, USENIX Security 2016; its highest step).
 */
const LEAST_GUESSES = 1e10;
/** From here on the same guesser needs three centuries: what the same paper asks for against a stolen table. */
const MANY_GUESSES = 1e14;
/** So many characters are estimated: the work grows with the square of their number, and must not hold up a server. */
const ESTIMATED_CHARACTERS = 32;

/** What is wrong with a new password. */
export const PASSWORD_ISSUES = ['too-short', 'too-long', 'too-common', 'too-personal', 'too-guessable'] as const;
export type PasswordIssue = (typeof PASSWORD_ISSUES)[number];

/** How long a password withstands whoever guesses; `weak` ones are refused. */
export type PasswordStrength = 'weak' | 'good' | 'strong';

/** Whose password it is to be: guessers begin with these. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
  readonly organizationName: string;
}

/** What knows which passwords are common and how soon one is guessed; too large for this library, and for a page that asks for none. */
export interface GuessEstimator {
  /** Passwords in lower case, without spaces. */
  readonly common: ReadonlySet<string>;
  /** The guesses until a password is found by somebody who knows these words of its owner. */
  readonly guesses: (password: string, words: readonly string[]) => number;
}

/** Known to everybody, and in no list, because it is made of words that nobody would put together. */
const FAMOUS = 'correcthorsebatterystaple';
/** A name shorter than this says too little to be refused. */
const SHORTEST_PERSONAL_WORD = 4;
/** What stands in mails and on every page of ours. */
const PRODUCT = 'firebreak';

/** What is wrong with the length of a password; null when nothing is. */
export function passwordLengthIssue(password: string): PasswordIssue | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_LIMITS.leastCharacters) return 'too-short';
  return length > PASSWORD_LIMITS.mostCharacters ? 'too-long' : null;
}

/** What is wrong with a new password of this person; null when nothing is. Without an estimator only length and names are looked at. */
export function passwordIssue(
  password: string,
  owner: PasswordOwner,
  estimator: GuessEstimator | null,
): PasswordIssue | null {
  const lengthIssue = passwordLengthIssue(password);
  if (lengthIssue !== null) return lengthIssue;
  const plain = plainOf(password);
  if (plain === FAMOUS || estimator?.common.has(plain)) return 'too-common';
  if (isPersonalPassword(password, owner)) return 'too-personal';
  return estimator !== null && passwordStrength(password, owner, estimator) === 'weak' ? 'too-guessable' : null;
}

/** How long a password of this person withstands whoever guesses. */
export function passwordStrength(
  password: string,
  owner: PasswordOwner,
  { guesses }: Pick<GuessEstimator, 'guesses'>,
): PasswordStrength {
  const estimated = Array.from(password.normalize('NFKC')).slice(0, ESTIMATED_CHARACTERS).join('');
  const found = guesses(estimated, wordsOf(owner));
  if (found < LEAST_GUESSES) return 'weak';
  return found < MANY_GUESSES ? 'good' : 'strong';
}

/** Whether a password is hardly more than the person's own address, name or organisation. */
function isPersonalPassword(password: string, owner: PasswordOwner): boolean {
  const plain = lettersOf(password);
  const words = wordsOf(owner).map(lettersOf);
  const known = words.filter((word) => word.length >= SHORTEST_PERSONAL_WORD).toSorted((a, b) => b.length - a.length);
  let rest = plain;
  for (const word of known) rest = rest.replaceAll(word, '');
  // What is left beside the person's own words must still be worth a guess.
  return rest !== plain && rest.length < PASSWORD_LIMITS.leastCharacters / 2;
}

/** The words that a guesser who knows the person begins with. */
function wordsOf({ email, name, organizationName }: PasswordOwner): string[] {
  const [local = '', domain = ''] = email.split('@');
  const [site = ''] = domain.split('.');
  const whole = [email, local, site, name, organizationName, PRODUCT];
  const parts = [name, organizationName].flatMap((text) => text.split(/\s+/));
  return [...new Set([...whole, ...local.split(/[.+_-]/), ...parts])].filter((word) => word !== '');
}

function plainOf(password: string): string {
  return password.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

function lettersOf(text: string): string {
  return plainOf(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
