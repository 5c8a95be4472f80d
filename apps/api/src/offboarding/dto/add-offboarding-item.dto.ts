import { FAREWELL_LIMITS } from '@firebreak/domain';
import { Day, Id, Text } from '../../http/fields.js';

/** Something more to do before a vendor is gone. */
export class AddOffboardingItemDto {
  @Text({ max: FAREWELL_LIMITS.titleCharacters }) title: string;
  @Id({ optional: true, nullable: true, description: 'Whoever owns the vendor, unless said.' }) ownerId?: string | null;
  @Day({ optional: true, nullable: true }) dueOn?: string | null;
}
