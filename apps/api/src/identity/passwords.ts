import { hash, verify } from '@node-rs/argon2';

// argon2id is the library's default. OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same password however a keyboard composes its characters (NIST SP 800-63B, 3.1.1.2). */
function normalized(password: string): string {
  return password.normalize('NFKC');
}

/** The argon2id hash of a password, in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), OPTIONS);
}

let decoy: Promise<string> | undefined;

/** Whether the password belongs to the hash; without a hash it does the same work and says no. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await decoy), normalized(password));
  return passwordHash !== null && matches;
}
