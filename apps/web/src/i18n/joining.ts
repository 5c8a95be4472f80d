import type { Locale } from '@firebreak/domain';

/** What stands between two sentences: a Chinese full stop brings its own space. */
export function sentenceGap(locale: Locale): string {
  return locale === 'en' ? ' ' : '';
}

/** Sentences one after the other; what is empty or null is left out. */
export function sentences(locale: Locale, ...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(sentenceGap(locale));
}

/** Things beside each other, without a word between them. */
export function enumeration(locale: Locale, things: readonly string[]): string {
  return things.join(locale === 'en' ? ', ' : '、');
}
