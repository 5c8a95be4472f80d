import { Email } from '../../http/person-fields.js';

/** Whose password was forgotten. */
export class RequestPasswordResetDto {
  @Email() email: string;
}
