import { FoundOrganizationDto } from '../../founding/dto/found-organization.dto.js';
import { Email } from '../../http/person-fields.js';

/** The first organisation and the person who administers it. */
export class BecomeFirstAdministratorDto extends FoundOrganizationDto {
  @Email() email: string;
}
