import { RISK_MODEL_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';
import { AdjustedModelDto } from './adjusted-model.dto.js';

/** A new model of the organisation's own. */
export class CreateRiskModelDto extends AdjustedModelDto {
  @Text({
    max: RISK_MODEL_LIMITS.reasonCharacters,
    multiline: true,
    description: 'Why, for the trail and for auditors.',
  })
  reason: string;
}
