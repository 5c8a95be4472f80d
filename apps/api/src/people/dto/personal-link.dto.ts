import { LinkToken, NewPassword } from '../../http/person-fields.js';

/** A link, to be looked at. */
export class PreviewLinkDto {
  @LinkToken() token: unknown;
}

/** A link with the password that it is to set. */
export class UseLinkDto extends PreviewLinkDto {
  @NewPassword() password: string;
}
