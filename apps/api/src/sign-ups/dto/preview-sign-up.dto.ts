import { LinkToken } from '../../http/person-fields.js';

/** A link, to be looked at. */
export class PreviewSignUpDto {
  @LinkToken() token: unknown;
}
