import { Text } from '../../http/fields.js';

/** What signing in takes. */
export class SignInDto {
  @Text({ max: 254 }) email: string;
  @Text({ max: 1_000, multiline: true }) password: string;
  @Text({
    max: 20,
    optional: true,
    nullable: true,
    description:
      'What an authenticator app shows now, for accounts that have one; a password alone asks for it afterwards.',
  })
  totp?: string | null;
}
