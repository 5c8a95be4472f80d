/** Lengths of a new password in characters as people count them (NIST SP 800-63B: length, and no rules of composition). */
export const PASSWORD_LIMITS = { leastCharacters: 12, mostCharacters: 256 } as const;

/** What is wrong with a new password. */
export type PasswordIssue = 'too-short' | 'too-long' | 'too-common' | 'too-personal';

/** Commonest passwords of twelve characters and more and what people make of the shorter ones, without spaces, in lower case. */
const COMMON = new Set([
  'adminadmin12',
  'adminadminadmin',
  'administrator',
  'administrator1',
  'asdfghjkl123',
  'asdfghjklzxcvbnm',
  'changeme1234',
  'changemeplease',
  'correcthorsebatterystaple',
  'defaultpassword',
  'football1234',
  'google123456',
  'iloveyou1234',
  'iloveyouforever',
  'letmein12345',
  'letmeinplease',
  'monkey123456',
  'mypassword12',
  'mypassword123',
  'newpassword1',
  'p@ssw0rd1234',
  'p@ssword1234',
  'pa$$word1234',
  'passw0rd1234',
  'password0000',
  'password1111',
  'password1234',
  'password12345',
  'password123456',
  'password123!',
  'password123456789',
  'password2024',
  'password2025',
  'password2026',
  'princess1234',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'qwerty123456',
  'qwerty1234567890',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiop[]',
  'qwertyuiopasdf',
  'qwertyuiopasdfghjkl',
  'secret123456',
  'sunshine1234',
  'superman1234',
  'trustno1trustno1',
  'welcome12345',
  'welcome123456',
  'welcometohongkong',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'zaq12wsxcde3',
]);

const RUNS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz'];
const LONGEST_REPEATED_UNIT = 4;
/** A name shorter than this says too little to be refused. */
const SHORTEST_PERSONAL_WORD = 4;

/** What is wrong with a password whoever has it; null when nothing is. */
export function passwordIssue(password: string): PasswordIssue | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_LIMITS.leastCharacters) return 'too-short';
  if (length > PASSWORD_LIMITS.mostCharacters) return 'too-long';
  const plain = plainOf(password);
  return COMMON.has(plain) || isRun(plain) || isRepetition(plain) ? 'too-common' : null;
}

/** Whether a password is hardly more than the person's own address or name. */
export function isPersonalPassword(
  password: string,
  person: { readonly email: string; readonly name: string },
): boolean {
  const plain = lettersOf(password);
  const [local = '', domain = ''] = person.email.split('@');
  const [site = ''] = domain.split('.');
  const words = [person.email, local, site, person.name, ...person.name.split(/\s+/)].map(lettersOf);
  const known = words.filter((word) => word.length >= SHORTEST_PERSONAL_WORD).toSorted((a, b) => b.length - a.length);
  let rest = plain;
  for (const word of known) rest = rest.replaceAll(word, '');
  // What is left beside the person's own words must still be worth a guess.
  return rest !== plain && rest.length < PASSWORD_LIMITS.leastCharacters / 2;
}

function plainOf(password: string): string {
  return password.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

function lettersOf(text: string): string {
  return plainOf(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Figures or letters in their order, forwards or backwards. */
function isRun(plain: string): boolean {
  const backwards = Array.from(plain).toReversed().join('');
  return RUNS.some((run) => run.includes(plain) || run.includes(backwards));
}

/** One to four characters again and again. */
function isRepetition(plain: string): boolean {
  const characters = Array.from(plain);
  for (let unit = 1; unit <= LONGEST_REPEATED_UNIT; unit += 1) {
    if (characters.every((character, index) => character === characters[index % unit])) return true;
  }
  return false;
}
