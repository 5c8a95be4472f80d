import { Text } from '../../http/fields.js';
import { NewPassword } from '../../http/person-fields.js';

/** The present password and the one that is to follow. */
export class ChangePasswordDto {
  @Text({ max: 1_000, multiline: true }) oldPassword: string;
  @NewPassword() newPassword: string;
}
