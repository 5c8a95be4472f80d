import { REMINDER_LIMITS } from '@firebreak/domain';

/** Days as they are typed, such as `7, 1`. */
export function writeDays(days: readonly number[]): string {
  return days.join(', ');
}

/** Reads days as they are typed, with any comma or space between them; null when they are too many, too far, or no numbers. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[\s,，、]+/).filter((part) => part !== '');
  const days = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0));
  const isFine = days.length <= REMINDER_LIMITS.mostOnEachSide && new Set(days).size === days.length;
  return isFine && days.every((day) => day >= 1 && day <= REMINDER_LIMITS.mostDays) ? days : null;
}
