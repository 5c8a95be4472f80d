import { SUPPLIER_REQUEST_STATUSES } from '@firebreak/domain';
import type { SupplierRequestStatus } from '@firebreak/domain';

/** Reads which requests are shown from an address, dropping everything else. */
export function readRequestFilters(search: Record<string, unknown>): { status?: SupplierRequestStatus } {
  const status = SUPPLIER_REQUEST_STATUSES.find((known) => known === search['status']);
  return status === undefined ? {} : { status };
}
