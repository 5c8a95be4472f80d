import { API_TOKEN_LIMITS, ROLES, type Role } from '@firebreak/domain';
import { OneOf, Text } from '../../http/fields.js';
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
}
