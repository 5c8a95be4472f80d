import { RETENTION_LIMITS, VENDOR_LIMITS } from '@firebreak/domain';
import { PageQuery } from '../../http/page.query.js';
import { Text } from '../../http/fields.js';
import { QueryFlag } from '../../http/query-fields.js';

/** Which archived vendors are meant. */
export class ListArchivedVendorsQuery extends PageQuery {
  @QueryFlag({ optional: true, description: 'Only those on hold, or only those that are not.' }) held?: boolean;
}

/** Why a vendor may not be deleted. */
export class HoldVendorDto {
  @Text({ max: RETENTION_LIMITS.holdReasonCharacters, multiline: true }) reason: string;
}

/** That it is meant: the vendor's name. */
export class DeleteVendorDto {
  @Text({ max: VENDOR_LIMITS.nameCharacters, description: 'The name of the vendor, typed again.' }) name: string;
}
