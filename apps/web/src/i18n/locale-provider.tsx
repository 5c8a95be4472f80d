import { useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '@firebreak/domain';
import { IntlProvider } from 'react-intl';
import { currentLocale, onLocaleChange } from './locale-store';

/** BCP 47 tags whose formats Hong Kong readers expect; `zh-HK` would shorten amounts to M instead of 萬. */
const FORMAT_LOCALES: Record<Locale, string> = { en: 'en-HK', 'zh-Hant': 'zh-Hant' };

/** The language now in force; re-renders when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(onLocaleChange, currentLocale);
}

/** Gives texts and formats in the chosen language to everything inside, and tells the document its language. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={FORMAT_LOCALES[locale]} defaultLocale={FORMAT_LOCALES[locale]}>
      {children}
    </IntlProvider>
  );
}
