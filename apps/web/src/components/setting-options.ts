import { CURRENCIES, LOCALES } from '@firebreak/domain';
import type { Currency, Locale } from '@firebreak/domain';
import { useIntl } from 'react-intl';

/** Each language in itself. */
export const LANGUAGE_OPTIONS: readonly { value: Locale; label: string }[] = LOCALES.map((value) => ({
  value,
  label: { en: 'English', 'zh-Hant': '繁體中文' }[value],
}));

/** The currencies that the model has a rate for, each with its name in the reader's language. */
export function useCurrencyOptions(): { value: Currency; label: string }[] {
  const intl = useIntl();
  return CURRENCIES.map((value) => ({
    value,
    label: `${value} · ${intl.formatDisplayName(value, { type: 'currency' }) ?? value}`,
  }));
}
