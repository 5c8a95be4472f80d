import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits as base64url, 43 characters. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token for programs; its first word lets those who search for secrets in the wrong places know it. */
export function createApiToken(): string {
  return `firebreak_${createToken()}`;
}

/** What is stored of a token; 256 bits of entropy need no slow hash (OWASP ASVS 6.5.2). */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const GROUPS_OF_TYPED_CODE = 6;
/** 140 bits: OWASP ASVS 6.5.2 asks for 112 where a plain hash is stored. */
const GROUPS_OF_RECOVERY_CODE = 7;

/** A code that can be typed: 24 Crockford characters (120 bits) in six groups of four. */
export function createTypedCode(): string {
  return createGroups(GROUPS_OF_TYPED_CODE);
}

/** A typed code as it was made, however it was typed; null when it cannot be one. */
export function normalizeTypedCode(text: string): string | null {
  return normalizeGroups(text, GROUPS_OF_TYPED_CODE);
}

/** A code to be kept on paper: 28 such characters in seven groups. */
export function createRecoveryCode(): string {
  return createGroups(GROUPS_OF_RECOVERY_CODE);
}

/** A recovery code as it was made, however it was typed; null when it cannot be one. */
export function normalizeRecoveryCode(text: string): string | null {
  return normalizeGroups(text, GROUPS_OF_RECOVERY_CODE);
}

function createGroups(count: number): string {
  const characters = Array.from({ length: count * 4 }, () => CROCKFORD[randomInt(CROCKFORD.length)]);
  return Array.from({ length: count }, (_, group) => characters.slice(group * 4, group * 4 + 4).join('')).join('-');
}

function normalizeGroups(text: string, count: number): string | null {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const isWhole = plain.length === count * 4 && /^[0-9A-HJKMNP-TV-Z]+$/.test(plain);
  return isWhole ? (plain.match(/.{4}/g) ?? []).join('-') : null;
}

/** A one-time code of eight digits. */
export function createOneTimeCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
