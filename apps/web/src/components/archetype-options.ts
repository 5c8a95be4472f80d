import { ARCHETYPES, nameOf } from '@firebreak/domain';
import type { Archetype } from '@firebreak/domain';
import { useMemo } from 'react';
import { useLocale } from '../i18n/locale-provider';

/** The kinds of supplier to choose from, in the order of the reader's alphabet (by strokes in Chinese); “Other” stands last. */
export function useArchetypeOptions(): readonly { readonly value: Archetype; readonly label: string }[] {
  const locale = useLocale();
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale);
    return ARCHETYPES.map((value) => ({ value, label: nameOf('archetype', value, locale) })).toSorted(
      (a, b) => Number(a.value === 'other') - Number(b.value === 'other') || compare(a.label, b.label),
    );
  }, [locale]);
}
