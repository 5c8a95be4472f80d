import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Catalogue } from './catalogue';
import { useLocale } from './locale-provider';

/** Gives one text of a catalogue in the reader's language, with its values filled in. */
export type Translate<Texts extends Catalogue> = (
  key: keyof Texts & string,
  values?: Readonly<Record<string, string | number | Date | boolean | null | undefined>>,
) => string;

/** The texts of one feature: `const text = useMessages(vendorsMessages); text('title')`. Keys are checked by the compiler. */
export function useMessages<Texts extends Catalogue>(catalogue: Texts): Translate<Texts> {
  const intl = useIntl();
  const locale = useLocale();
  return useCallback(
    (key, values) => intl.formatMessage({ id: `${locale}:${key}`, defaultMessage: catalogue[key]![locale] }, values),
    [intl, locale, catalogue],
  );
}
