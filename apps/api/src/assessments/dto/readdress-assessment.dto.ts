import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Email, PersonName } from '../../http/person-fields.js';

/** Who answers from now on. */
export class ReaddressAssessmentDto {
  @Email() respondentEmail: string;
  @PersonName({ max: ASSESSMENT_LIMITS.respondentNameCharacters, optional: true, nullable: true }) respondentName?:
    string | null;
}
