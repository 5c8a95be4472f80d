import {
  ACCESS_LEVELS,
  ACCESS_SCOPE_LIMITS,
  ACCESS_TYPES,
  ARCHETYPES,
  DATA_CATEGORIES,
  SUPPLIER_REQUEST_LIMITS,
  SUPPLIER_USAGES,
  VENDOR_LIMITS,
  type AccessLevel,
  type AccessType,
  type Archetype,
  type DataCategory,
  type SupplierUsage,
} from '@firebreak/domain';
import { Day, Flag, Int, OneOf, SomeOf, Text } from '../../http/fields.js';

/** A request for a supplier that is not bought yet; what is left out is nothing, no or unknown. */
export class AskForSupplierDto {
  @Text({ max: VENDOR_LIMITS.nameCharacters }) supplierName: string;
  @Text({ max: SUPPLIER_REQUEST_LIMITS.websiteCharacters, optional: true, nullable: true })
  website?: string | null;
  @Text({ max: SUPPLIER_REQUEST_LIMITS.purposeCharacters, multiline: true, description: 'What it is for.' })
  purpose: string;
  @OneOf(ARCHETYPES) archetype: Archetype;
  @OneOf(ACCESS_LEVELS) accessLevel: AccessLevel;
  @SomeOf(DATA_CATEGORIES, { optional: true }) dataCategories?: DataCategory[];
  @Int({ min: 0, max: ACCESS_SCOPE_LIMITS.peopleCount, optional: true, nullable: true })
  peopleCount?: number | null;
  @SomeOf(ACCESS_TYPES, { optional: true }) accessTypes?: AccessType[];
  @Flag({ optional: true }) humanChannel?: boolean;
  @Flag({ optional: true }) canResetCredentials?: boolean;
  @Flag({ optional: true, description: 'We could not work without it.' }) critical?: boolean;
  @OneOf(SUPPLIER_USAGES) usage: SupplierUsage;
  @Day({ optional: true, nullable: true, description: 'By when it is needed.' }) neededOn?: string | null;
}
