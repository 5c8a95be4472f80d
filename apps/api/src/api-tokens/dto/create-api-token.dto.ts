import { API_TOKEN_LIMITS, ROLES, TOKEN_SCOPES, type Role, type TokenScope } from '@firebreak/domain';
import { OneOf, SomeOf, Text } from '../../http/fields.js';
import { QueryInstant } from '../../http/query-fields.js';

/** What a token is for, what it may do, and until when. */
export class CreateApiTokenDto {
  @Text({ max: API_TOKEN_LIMITS.nameCharacters, description: 'What the token is for; the trail names it.' })
  name: string;
  @OneOf(ROLES, { description: 'Your own role or a narrower one.' }) role: Role;
  @QueryInstant({
    optional: false,
    description: `Until when it is good: yet to come, at most ${API_TOKEN_LIMITS.mostDays} days away.`,
  })
  expiresAt: string;
  @SomeOf(TOKEN_SCOPES, {
    optional: true,
    description:
      'What a person does with their second factor only, where the organisation asks for one: packages of everything, and keys for other programs. Nothing unless said.',
  })
  scopes?: TokenScope[];
}
