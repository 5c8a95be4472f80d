import { StartError } from '../local-postgres/start-error.js';

/** What stands in documents, images and questions on the Internet where a secret belongs, in lower case. */
const SAMPLES = new Set([
  '...',
  '…',
  '123456',
  '12345678',
  'admin',
  'changeit',
  'changeme',
  'correct horse battery staple',
  'default',
  'demo',
  'example',
  'firebreak',
  'minioadmin',
  'mysecretpassword',
  'pass',
  'passphrase',
  'password',
  'postgres',
  'postgresql',
  'replace',
  'root',
  'sample',
  'secret',
  'test',
  'wjalrxutnfemi/k7mdeng/bpxrficyexamplekey',
  'your-password',
  'yourpassword',
]);

/**
 * Whether somebody else could know a secret without asking: it is an example, the name of its own user, or empty words
 * around an example such as `change-me` or `<password>`.
 */
function isSampleSecret(secret: string, user = ''): boolean {
  const plain = secret.toLowerCase();
  const letters = plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return SAMPLES.has(plain) || SAMPLES.has(letters) || (user !== '' && plain === user.toLowerCase());
}

/** Throws StartError with advice for the first of these secrets, by the variable that gave it, that is a sample. */
export function refuseSampleSecrets(secrets: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(secrets)) {
    if (value === null) continue;
    const url = URL.canParse(value) && value.includes('://') ? new URL(value) : null;
    const secret = url === null ? value : decodeURIComponent(url.password);
    if (secret === '' || !isSampleSecret(secret, url?.username)) continue;
    throw new StartError(
      `${name} holds ${url === null ? 'a secret' : 'a password'} that stands in examples, and others than this machine reach Firebreak: set it to one that nobody can guess, for example the output of openssl rand -base64 32.`,
    );
  }
}
