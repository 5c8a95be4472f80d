import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Ids } from '../../http/fields.js';

/** Whom questionnaires are to be sent to. */
export class PrepareSendingsDto {
  @Ids({ min: 1, max: ASSESSMENT_LIMITS.vendorsAtOnce }) vendorIds: string[];
}
