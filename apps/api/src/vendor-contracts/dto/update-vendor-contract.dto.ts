import { VENDOR_CONTRACT_LIMITS } from '@firebreak/domain';
import { OmitType } from '@nestjs/swagger';
import { Text } from '../../http/fields.js';
import { CreateVendorContractDto } from './create-vendor-contract.dto.js';

/** A change of a contract; what is left out stays as it is. */
export class UpdateVendorContractDto extends OmitType(CreateVendorContractDto, ['name'] as const) {
  @Text({ max: VENDOR_CONTRACT_LIMITS.nameCharacters, optional: true }) name?: string;
}
