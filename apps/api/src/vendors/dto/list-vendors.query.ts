import { VENDOR_SORTS, type VendorSort } from '@firebreak/domain';
import { OneOf, Text } from '../../http/fields.js';
import { QueryInt } from '../../http/query-fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../http/paging.js';
import { VendorFilterDto } from './vendor-filter.dto.js';

/** Filters, sort and page of the register. */
export class ListVendorsQuery extends VendorFilterDto {
  @OneOf(VENDOR_SORTS, { optional: true, description: 'Worst residual risk first unless said.' }) sort: VendorSort =
    '-risk';
  @QueryInt({ min: 1, max: MAX_PAGE_SIZE }) limit: number = DEFAULT_PAGE_SIZE;
  @Text({ max: 600, optional: true }) cursor?: string;
}
