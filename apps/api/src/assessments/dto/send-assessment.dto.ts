import { ASSESSMENT_LIMITS, LOCALES, type Locale } from '@firebreak/domain';
import { Day, Flag, Id, OneOf } from '../../http/fields.js';
import { Email, PersonName } from '../../http/person-fields.js';

/** What sending a questionnaire takes. */
export class SendAssessmentDto {
  @Id() questionnaireId: string;
  @Email() respondentEmail: string;
  @PersonName({ max: ASSESSMENT_LIMITS.respondentNameCharacters, optional: true, nullable: true }) respondentName?:
    string | null;
  @Day({ description: 'From today to a year from now.' }) dueOn: string;
  @OneOf(LOCALES) locale: Locale;
  @Flag({
    optional: true,
    description:
      'The respondent may see what the vendor signed before, although this address was not invited to it; false unless said.',
  })
  showsPrevious?: boolean;
  @Flag({
    optional: true,
    description: 'Refuse with `duplicate` where the vendor has this questionnaire open already; false unless said.',
  })
  unlessOpen?: boolean;
}
