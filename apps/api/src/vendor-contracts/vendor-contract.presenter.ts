import { CURRENCIES, VENDOR_CONTRACT_LIMITS, type Currency } from '@firebreak/domain';
import { toEtag } from '../http/etag.js';
import { Day, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { VendorContract } from './vendor-contract.entity.js';

const { nameCharacters, noteCharacters, renewalMonths, noticeDays, annualValue } = VENDOR_CONTRACT_LIMITS;

/** A contract with a vendor. */
export class VendorContractView {
  @Id() id: string;
  @Id() vendorId: string;
  @Text({ max: nameCharacters }) name: string;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true, description: 'Last day of the first term.' }) endsOn: string | null;
  @Int({ min: 1, max: renewalMonths, nullable: true, description: 'Null when it does not go on by itself.' })
  renewalMonths: number | null;
  @Int({ min: 0, max: noticeDays, nullable: true }) noticeDays: number | null;
  @Day({ nullable: true }) noticeGivenOn: string | null;
  @Int({ min: 0, max: annualValue, nullable: true, description: 'In whole units of the currency.' })
  annualValue: number | null;
  @OneOf(CURRENCIES, { nullable: true }) currency: Currency | null;
  @Text({ max: noteCharacters, multiline: true, nullable: true }) note: string | null;
  @Day({
    nullable: true,
    description: 'Last day as things stand: of a later term once it was too late to give notice for an earlier one.',
  })
  runsUntil: string | null;
  @Day({ nullable: true, description: 'Last day on which notice ends it on `runsUntil`; null when none is needed.' })
  noticeUntil: string | null;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
  @Text({ max: 20 }) etag: string;
}

/** Shows a contract. */
export function presentVendorContract(contract: VendorContract): VendorContractView {
  const { organizationId: _organizationId, version, createdAt, updatedAt, ...shown } = contract;
  return { ...shown, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), etag: toEtag(version) };
}
