import {
  ACCESS_LEVELS,
  ACCESS_SCOPE_LIMITS,
  ACCESS_TYPES,
  DATA_CATEGORIES,
  type AccessLevel,
  type AccessType,
  type DataCategory,
} from '@firebreak/domain';
import { Countries, Day, Flag, Int, OneOf, SomeOf, Text } from '../../http/fields.js';

/** What a vendor can touch; what is left out is nothing, no or unknown. */
export class CreateAccessScopeDto {
  @Text({ max: ACCESS_SCOPE_LIMITS.nameCharacters }) name: string;
  @OneOf(ACCESS_LEVELS) accessLevel: AccessLevel;
  @SomeOf(DATA_CATEGORIES, { optional: true }) dataCategories?: DataCategory[];
  @Int({
    min: 0,
    max: ACCESS_SCOPE_LIMITS.peopleCount,
    optional: true,
    nullable: true,
    description: 'Null when nobody knows.',
  })
  peopleCount?: number | null;
  @SomeOf(ACCESS_TYPES, { optional: true }) accessTypes?: AccessType[];
  @Flag({ optional: true, description: 'People at the vendor answer calls, chats or tickets about it.' })
  humanChannel?: boolean;
  @Flag({ optional: true, description: 'They can reset passwords or second factors.' }) canResetCredentials?: boolean;
  @Countries({ optional: true, description: 'From where; never a risk factor.' }) countries?: string[];
  @Flag({ optional: true, description: 'We cannot work without it.' }) critical?: boolean;
  @Day({ optional: true, nullable: true, description: 'Last day of this access.' }) endsOn?: string | null;
}
