import { nameOf } from '@firebreak/domain';
import { useLocale } from '../../../i18n/locale-provider';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';

/** Where a request stands: what was decided, once it was. */
export function RequestStanding({ request: { status, outcome } }: { request: SupplierRequest }) {
  const locale = useLocale();
  return outcome === null
    ? nameOf('supplierRequestStatus', status, locale)
    : nameOf('decisionOutcome', outcome, locale);
}
