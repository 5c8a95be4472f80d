import {
  ARCHETYPES,
  TIERS,
  VENDOR_LIMITS,
  VENDOR_STATUSES,
  type Archetype,
  type Tier,
  type VendorStatus,
} from '@firebreak/domain';
import { Day, Flag, Id, Int, OneOf, Text, Texts } from '../../http/fields.js';

/** Statuses a person may set; archiving is a request of its own. */
const SETTABLE_STATUSES = VENDOR_STATUSES.filter((status) => status !== 'archived');

/** A new vendor; only name and archetype are required. */
export class CreateVendorDto {
  @Text({ max: VENDOR_LIMITS.nameCharacters }) name: string;
  @OneOf(ARCHETYPES) archetype: Archetype;
  @Texts({
    max: VENDOR_LIMITS.nameCharacters,
    most: VENDOR_LIMITS.aliases,
    optional: true,
    description: 'Other names that it goes by.',
  })
  aliases?: string[];
  @Texts({
    max: VENDOR_LIMITS.domainCharacters,
    most: VENDOR_LIMITS.domains,
    optional: true,
    description: 'Its websites; the host of each is kept.',
  })
  domains?: string[];
  @Text({
    max: VENDOR_LIMITS.serviceCharacters,
    optional: true,
    nullable: true,
    description: 'What it does for us, in a few words.',
  })
  service?: string | null;
  @OneOf(TIERS, { optional: true, nullable: true, description: 'Null leaves it to the judgement.' }) tier?: Tier | null;
  @OneOf(SETTABLE_STATUSES, { optional: true }) status?: Exclude<VendorStatus, 'archived'>;
  @Id({ optional: true, nullable: true }) ownerId?: string | null;
  @Day({ optional: true, nullable: true }) nextReviewOn?: string | null;
  @Text({ max: VENDOR_LIMITS.notesCharacters, multiline: true, optional: true, nullable: true }) notes?: string | null;
  @Day({ optional: true, nullable: true, description: 'Last day of the contract.' }) contractEndsOn?: string | null;
  @Int({
    min: 1,
    max: VENDOR_LIMITS.noticeHours,
    optional: true,
    nullable: true,
    description: 'Hours within which the contract obliges it to tell us of an incident.',
  })
  noticeHours?: number | null;
  @Flag({ optional: true, description: 'The contract is known to set no such hours.' }) withoutNoticeDuty?: boolean;
  @Day({
    optional: true,
    nullable: true,
    description: 'Day on which the return or deletion of our data was confirmed; today at the latest.',
  })
  dataReturnedOn?: string | null;
  @Texts({
    max: VENDOR_LIMITS.tagCharacters,
    most: VENDOR_LIMITS.tags,
    optional: true,
    description: 'Words of your own; upper and lower case are the same, and the spelling used first stays.',
  })
  tags?: string[];
}
