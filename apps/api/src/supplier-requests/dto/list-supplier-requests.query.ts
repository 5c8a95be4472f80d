import { SUPPLIER_REQUEST_STATUSES, type SupplierRequestStatus } from '@firebreak/domain';
import { Id, OneOf } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

/** Filters and page of the requests for suppliers. */
export class ListSupplierRequestsQuery extends PageQuery {
  @OneOf(SUPPLIER_REQUEST_STATUSES, { optional: true }) status?: SupplierRequestStatus;
  @Id({ optional: true }) vendorId?: string;
}
