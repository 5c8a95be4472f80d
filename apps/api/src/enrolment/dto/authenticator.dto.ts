import { SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** How the person calls the app. */
export class BeginAuthenticatorDto {
  @Text({ max: SECOND_FACTOR_LIMITS.nameCharacters }) name: string;
}

/** What the app shows. */
export class ConfirmAuthenticatorDto {
  @Text({ max: 20 }) code: string;
}
