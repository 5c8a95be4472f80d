import { Email } from '../../http/fields.js';

/** Whose password was forgotten. */
export class RequestPasswordResetDto {
  @Email() email: string;
}
