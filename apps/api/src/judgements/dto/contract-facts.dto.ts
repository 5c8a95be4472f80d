import { VENDOR_LIMITS } from '@firebreak/domain';
import { Day, Flag, Int } from '../../http/fields.js';

/** What counts of our contract with a vendor. */
export class ContractFactsDto {
  @Day({ nullable: true }) endsOn: string | null;
  @Int({ min: 1, max: VENDOR_LIMITS.noticeHours, nullable: true }) noticeHours: number | null;
  @Flag() withoutNoticeDuty: boolean;
  @Day({ nullable: true }) dataReturnedOn: string | null;
}
