import { LOCALES, type Locale } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';
import { Email } from '../../http/person-fields.js';

/** Who asks for an organisation of their own, and in which language the mail is to be. */
export class AskForSignUpDto {
  @Email() email: string;
  @OneOf(LOCALES) locale: Locale;
}
