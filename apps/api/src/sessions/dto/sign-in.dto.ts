import { Text } from '../../http/fields.js';

/** What signing in takes. */
export class SignInDto {
  @Text({ max: 254 }) email: string;
  @Text({ max: 1_000, multiline: true }) password: string;
  @Text({
    max: 20,
    optional: true,
    nullable: true,
    description: 'For accounts with a second factor; there are none yet.',
  })
  totp?: string | null;
}
