import {
  ACCESS_LEVELS,
  ACCESS_SCOPE_LIMITS,
  ACCESS_TYPES,
  DATA_CATEGORIES,
  type AccessLevel,
  type AccessType,
  type DataCategory,
} from '@firebreak/domain';
import { toEtag } from '../http/etag.js';
import { Countries, Day, Flag, Id, Instant, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import type { AccessScope } from './access-scope.entity.js';

/** What a vendor can touch, and how. */
export class AccessScopeView {
  @Id() id: string;
  @Id() vendorId: string;
  @Text({ max: ACCESS_SCOPE_LIMITS.nameCharacters }) name: string;
  @OneOf(ACCESS_LEVELS) accessLevel: AccessLevel;
  @SomeOf(DATA_CATEGORIES) dataCategories: DataCategory[];
  @Int({ min: 0, max: ACCESS_SCOPE_LIMITS.peopleCount, nullable: true }) peopleCount: number | null;
  @SomeOf(ACCESS_TYPES) accessTypes: AccessType[];
  @Flag() humanChannel: boolean;
  @Flag() canResetCredentials: boolean;
  @Countries() countries: string[];
  @Flag() critical: boolean;
  @Day({ nullable: true }) endsOn: string | null;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
  @Text({ max: 20 }) etag: string;
}

/** Shows a scope. */
export function presentAccessScope(scope: AccessScope): AccessScopeView {
  const { organizationId: _organizationId, version, createdAt, updatedAt, ...shown } = scope;
  return { ...shown, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), etag: toEtag(version) };
}
