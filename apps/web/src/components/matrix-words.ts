import { impactName, likelihoodName } from '@firebreak/domain';
import { useCallback } from 'react';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { riskMessages } from './risk.messages';

/** Words for the axes of the matrix and places on it: `likely × severe`. */
export function useMatrixWords() {
  const text = useMessages(riskMessages);
  const locale = useLocale();
  const likelihoodWord = useCallback((step: number) => likelihoodName(step, locale), [locale]);
  const impactWord = useCallback((step: number) => impactName(step, locale), [locale]);
  const placeWords = useCallback(
    (place: { likelihood: number; impact: number }) =>
      text('place', { likelihood: likelihoodWord(place.likelihood), impact: impactWord(place.impact) }),
    [text, likelihoodWord, impactWord],
  );
  return { likelihood: text('likelihood'), impact: text('impact'), likelihoodWord, impactWord, placeWords };
}
