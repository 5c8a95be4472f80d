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

/** A code that can be typed: 24 Crockford characters (120 bits) in six groups of four. */
export function createTypedCode(): string {
  const characters = Array.from({ length: 24 }, () => CROCKFORD[randomInt(CROCKFORD.length)]);
  return Array.from({ length: 6 }, (_, group) => characters.slice(group * 4, group * 4 + 4).join('')).join('-');
}

/** A typed code as it was made, however it was typed; null when it cannot be one. */
export function normalizeTypedCode(text: string): string | null {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{24}$/.test(plain) ? (plain.match(/.{4}/g) ?? []).join('-') : null;
}

/** A one-time code of eight digits. */
export function createOneTimeCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
