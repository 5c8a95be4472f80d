import { API_TOKEN_LIMITS, ROLES, TOKEN_SCOPES, type Role, type TokenScope } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Id, Instant, OneOf, SomeOf, Text } from '../http/fields.js';
import type { MadeToken, OwnedToken } from './api-tokens.service.js';

/** Whose token it is. */
export class ApiTokenOwnerView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
}

/** A token, without what lets it in. */
export class ApiTokenView {
  @Id() id: string;
  @Text({ max: API_TOKEN_LIMITS.nameCharacters }) name: string;
  @OneOf(ROLES, { description: 'At most: a token never does more than its owner may do now.' }) role: Role;
  @SomeOf(TOKEN_SCOPES, { description: 'What a person would give their second factor again for.' })
  scopes: TokenScope[];
  @ApiProperty() owner: ApiTokenOwnerView;
  @Instant() createdAt: string;
  @Instant() expiresAt: string;
  @Instant({ nullable: true, description: 'To the minute; null before the first time.' }) lastUsedAt: string | null;
}

/** A token that was just made. */
export class MadeApiTokenView {
  @ApiProperty() apiToken: ApiTokenView;
  @Text({ max: 60, description: 'For `Authorization: Bearer`. Shown this once.' }) token: string;
}

/** Shows a token. */
export function presentApiToken({ apiToken, owner }: OwnedToken): ApiTokenView {
  return {
    id: apiToken.id,
    name: apiToken.name,
    role: apiToken.role,
    scopes: [...apiToken.scopes],
    owner,
    createdAt: apiToken.createdAt.toISOString(),
    expiresAt: apiToken.expiresAt.toISOString(),
    lastUsedAt: apiToken.lastUsedAt?.toISOString() ?? null,
  };
}

/** Shows a token that was just made, with what lets it in. */
export function presentMadeToken({ token, ...owned }: MadeToken): MadeApiTokenView {
  return { apiToken: presentApiToken(owned), token };
}
