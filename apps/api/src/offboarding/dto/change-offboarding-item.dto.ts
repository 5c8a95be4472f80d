import { FAREWELL_ITEM_STATES, FAREWELL_LIMITS, type FarewellItemState } from '@firebreak/domain';
import { Day, Id, OneOf, Text } from '../../http/fields.js';

/** A change of an item; what is left out stays as it is. */
export class ChangeOffboardingItemDto {
  @OneOf(FAREWELL_ITEM_STATES, {
    optional: true,
    description: '`done` ends the access, confirms the return of the data or closes the links that the item is about.',
  })
  state?: FarewellItemState;
  @Day({ optional: true, description: 'Day on which it was done; today unless said, and never later.' })
  doneOn?: string;
  @Text({
    max: FAREWELL_LIMITS.noteCharacters,
    multiline: true,
    optional: true,
    nullable: true,
    description: 'Needed as the reason when it does not apply.',
  })
  note?: string | null;
  @Id({ optional: true, nullable: true, description: 'One of the files that are kept with the vendor.' })
  proofId?: string | null;
  @Id({ optional: true, nullable: true }) ownerId?: string | null;
  @Day({ optional: true, nullable: true }) dueOn?: string | null;
}
