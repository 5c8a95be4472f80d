import { CURRENCIES, VENDOR_CONTRACT_LIMITS, type Currency } from '@firebreak/domain';
import { Day, Int, OneOf, Text } from '../../http/fields.js';

const { nameCharacters, noteCharacters, renewalMonths, noticeDays, annualValue } = VENDOR_CONTRACT_LIMITS;

/** A contract with a vendor; what is left out is unknown, or not agreed. */
export class CreateVendorContractDto {
  @Text({ max: nameCharacters, description: 'What it is called, or its number.' }) name: string;
  @Day({ optional: true, nullable: true }) startsOn?: string | null;
  @Day({ optional: true, nullable: true, description: 'Last day of the first term; null for one without an end.' })
  endsOn?: string | null;
  @Int({
    min: 1,
    max: renewalMonths,
    optional: true,
    nullable: true,
    description: 'By how many months it goes on by itself each time; null when it simply ends.',
  })
  renewalMonths?: number | null;
  @Int({
    min: 0,
    max: noticeDays,
    optional: true,
    nullable: true,
    description: 'How many days before its last day notice must be given.',
  })
  noticeDays?: number | null;
  @Day({ optional: true, nullable: true, description: 'Day on which we gave notice; today at the latest.' })
  noticeGivenOn?: string | null;
  @Int({
    min: 0,
    max: annualValue,
    optional: true,
    nullable: true,
    description: 'What a year costs, in whole units of the currency.',
  })
  annualValue?: number | null;
  @OneOf(CURRENCIES, { optional: true, nullable: true }) currency?: Currency | null;
  @Text({ max: noteCharacters, multiline: true, optional: true, nullable: true }) note?: string | null;
}
