import { MATRIX_STEPS, type Locale, type MatrixStep } from '../vocabulary.js';
import { nameOf } from './name-of.js';

/** Gives the word for a step of likelihood, 1 (rare) to 5 (almost certain); what lies outside is taken for the nearest step. */
export function likelihoodName(step: number, locale: Locale): string {
  return nameOf('likelihood', nearestStep(step), locale);
}

/** Gives the word for a step of impact, 1 (negligible) to 5 (severe); what lies outside is taken for the nearest step. */
export function impactName(step: number, locale: Locale): string {
  return nameOf('impact', nearestStep(step), locale);
}

function nearestStep(value: number): MatrixStep {
  return MATRIX_STEPS.find((step) => step >= value) ?? 5;
}
