import { ASSESSMENT_LIMITS, LOCALES, type Locale } from '@firebreak/domain';
import { Day, Email, Id, OneOf, PersonName } from '../../http/fields.js';

/** What sending a questionnaire takes. */
export class SendAssessmentDto {
  @Id() questionnaireId: string;
  @Email() respondentEmail: string;
  @PersonName({ max: ASSESSMENT_LIMITS.respondentNameCharacters, optional: true, nullable: true }) respondentName?:
    string | null;
  @Day({ description: 'From today to a year from now.' }) dueOn: string;
  @OneOf(LOCALES) locale: Locale;
}
