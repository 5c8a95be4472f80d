import { MODEL_2026_11_1 } from './model-2026-11-1.js';
import { MODEL_2026_11_2 } from './model-2026-11-2.js';
import type { RiskModel } from './risk-model.js';

/** Every model that a judgement was ever made with, oldest first. None of them changes: a changed constant is a new model. */
export const MODELS: readonly RiskModel[] = [MODEL_2026_11_1, MODEL_2026_11_2];

/** The newest model. */
export const DEFAULT_MODEL: RiskModel = MODEL_2026_11_2;

/** The versions of all models, oldest first. */
export const MODEL_VERSIONS: readonly string[] = MODELS.map(({ version }) => version);

/** Gives the model of a version. Throws RangeError for one that this program does not know, such as that of a newer one. */
export function modelOf(version: string): RiskModel {
  const model = MODELS.find((candidate) => candidate.version === version);
  if (model === undefined) throw new RangeError(`There is no risk model ${version}`);
  return model;
}
