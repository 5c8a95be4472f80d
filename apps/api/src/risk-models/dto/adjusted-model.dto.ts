import { MODEL_VERSIONS, RISK_MODEL_LIMITS, type ModelAdjustments } from '@firebreak/domain';
import { NumbersByKey, OneOf } from '../../http/fields.js';

/** A published model with constants that the organisation sets differently. */
export class AdjustedModelDto {
  @OneOf(MODEL_VERSIONS, { description: 'The published model that it departs from.' }) baseVersion: string;
  @NumbersByKey({
    max: RISK_MODEL_LIMITS.adjustments,
    keyCharacters: RISK_MODEL_LIMITS.constantKeyCharacters,
    description: 'Whole numbers by the key of their constant, such as `damping.mfa.stolen_credentials`.',
  })
  adjustments: ModelAdjustments;
}
