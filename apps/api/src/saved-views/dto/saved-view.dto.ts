import { SAVED_VIEW_LIMITS, VENDOR_COLUMNS, VENDOR_SORTS, type VendorColumn, type VendorSort } from '@firebreak/domain';
import { Flag, OneOf, SomeOf, Text } from '../../http/fields.js';
import { Nested, OptionalNested } from '../../http/nested.js';
import { VendorFilterDto } from '../../vendors/dto/vendor-filter.dto.js';

/** What a view of the vendor list shows: filters, sort and columns, as they stand in the page's address. */
export class ViewSearchDto extends VendorFilterDto {
  @OneOf(VENDOR_SORTS, { optional: true }) sort?: VendorSort;
  @SomeOf(VENDOR_COLUMNS, { optional: true, description: 'In their order, after the name.' }) columns?: VendorColumn[];
}

/** A view that is to be kept. */
export class CreateSavedViewDto {
  @Text({ max: SAVED_VIEW_LIMITS.nameCharacters }) name: string;
  @Flag({ description: 'Everybody of the organisation sees it.' }) shared: boolean;
  @Nested(() => ViewSearchDto) search: ViewSearchDto;
}

/** A change of a view; what is left out stays as it is. */
export class UpdateSavedViewDto {
  @Text({ max: SAVED_VIEW_LIMITS.nameCharacters, optional: true }) name?: string;
  @Flag({ optional: true }) shared?: boolean;
  @OptionalNested(() => ViewSearchDto) search?: ViewSearchDto;
}
