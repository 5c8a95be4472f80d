import type { User } from './user.entity.js';

/** Whether a person may come in at an instant: not shut out, and not past the end of their access. */
export function hasAccess({ disabledAt, accessUntil }: Pick<User, 'disabledAt' | 'accessUntil'>, now: Date): boolean {
  return disabledAt === null && !isAccessOver(accessUntil, now);
}

/** Whether an access that ends by itself has ended. */
export function isAccessOver(accessUntil: Date | null, now: Date): boolean {
  return accessUntil !== null && accessUntil <= now;
}

/** SQL that is true of whoever may come in now. */
export const hasAccessSql = (alias: string): string =>
  `(${alias}.disabled_at IS NULL AND (${alias}.access_until IS NULL OR ${alias}.access_until > now()))`;
