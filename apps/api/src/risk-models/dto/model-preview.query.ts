import { RISK_MODEL_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** Which model is looked at. */
export class ModelPreviewQuery {
  @Text({ max: RISK_MODEL_LIMITS.versionCharacters }) version: string;
}
