import { LOCALES, PEOPLE_LIMITS, type Locale } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';
import { Email, LinkToken, PersonName } from '../../http/person-fields.js';
import { AskForSupplierDto } from '../../supplier-requests/dto/ask-for-supplier.dto.js';

/** The link, to be looked at. */
export class IntakePreviewDto {
  @LinkToken() token: unknown;
}

/** A request by somebody who holds the link. */
export class IntakeRequestDto extends AskForSupplierDto {
  @LinkToken() token: unknown;
  @PersonName({ max: PEOPLE_LIMITS.nameCharacters }) requesterName: string;
  @Email() requesterEmail: string;
  @OneOf(LOCALES) locale: Locale;
}
