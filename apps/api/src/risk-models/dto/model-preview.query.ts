import { MODEL_VERSIONS } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';

/** Which model is looked at. */
export class ModelPreviewQuery {
  @OneOf(MODEL_VERSIONS) version: string;
}
