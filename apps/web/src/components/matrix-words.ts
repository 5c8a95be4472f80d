import { useCallback } from 'react';
import { useMessages } from '../i18n/use-messages';
import { riskMessages } from './risk.messages';

/** A step on one axis of the matrix, 1 (least) to 5 (most). */
export const MATRIX_STEPS = [1, 2, 3, 4, 5] as const;
export type MatrixStep = (typeof MATRIX_STEPS)[number];

/** Narrows any number to a step of the matrix, clamping what lies outside. */
function toMatrixStep(value: number): MatrixStep {
  return MATRIX_STEPS.find((step) => step >= value) ?? 5;
}

/** Words for the axes of the matrix and places on it: `likely × severe`. */
export function useMatrixWords() {
  const text = useMessages(riskMessages);
  const likelihoodWord = useCallback((step: number) => text(`likelihood${toMatrixStep(step)}`), [text]);
  const impactWord = useCallback((step: number) => text(`impact${toMatrixStep(step)}`), [text]);
  const placeWords = useCallback(
    (place: { likelihood: number; impact: number }) =>
      text('place', { likelihood: likelihoodWord(place.likelihood), impact: impactWord(place.impact) }),
    [text, likelihoodWord, impactWord],
  );
  return { likelihood: text('likelihood'), impact: text('impact'), likelihoodWord, impactWord, placeWords };
}
