import { LOCALES } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';

const STORAGE_KEY = 'firebreak.locale';
const listeners = new Set<() => void>();
let current: Locale = initialLocale();

function initialLocale(): Locale {
  const stored = window.localStorage.getItem(STORAGE_KEY);
  const known = LOCALES.find((locale) => locale === stored);
  return known ?? (window.navigator.language.toLowerCase().startsWith('zh') ? 'zh-Hant' : 'en');
}

/** The language the person reads: chosen, else the browser's, else English. */
export function currentLocale(): Locale {
  return current;
}

/** Switches the language for this browser and remembers it. */
export function chooseLocale(locale: Locale): void {
  current = locale;
  window.localStorage.setItem(STORAGE_KEY, locale);
  for (const listener of listeners) listener();
}

/** Calls back after each switch; returns the function that stops it. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
