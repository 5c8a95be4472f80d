import * as fc from 'fast-check';
import { adjustableConstants, type ModelConstant } from '../judgement/model/adjustable-constants.js';
import { adjustedModel } from '../judgement/model/adjusted-model.js';
import type { RiskModel } from '../judgement/model/risk-model.js';

/** Sets a constant or leaves it; extremes are likely. */
const setting = ({ key, value, min, max, atLeast }: ModelConstant) =>
  fc
    .tuple(fc.nat(99), fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max)))
    .map(([chance, other]) => ({ key, atLeast, value, chance, other }));

/** Any model that an organisation may make of a published one: one constant in a hundred set, some, or all of them. */
export function anyOwnModel(base: RiskModel): fc.Arbitrary<RiskModel> {
  return fc
    .tuple(fc.constantFrom(1, 10, 100), fc.tuple(...adjustableConstants(base).map(setting)))
    .map(([percent, settings]) => {
      const adjustments: Record<string, number> = {};
      for (const { key, atLeast, value, chance, other } of settings) {
        // A step that must not fall stands at least where the one before does.
        const least = atLeast === null ? 0 : (adjustments[atLeast] ?? 0);
        adjustments[key] = Math.max(chance < percent ? other : value, least);
      }
      return adjustedModel(base, { version: `${base.version}-own`, baseVersion: base.version, adjustments });
    });
}
