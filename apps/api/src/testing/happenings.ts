import { TellingService } from '../notices/telling.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { TestApplication } from './test-application.js';

/** Tells the people of the first organisation that the risk of one of its vendors rose. */
export function tellThatBandRose(
  { app, organizationIds }: TestApplication,
  vendorId: string,
  occasion: string,
): Promise<void> {
  return app.get(TenantDb).run(organizationIds.first, () =>
    app.get(TellingService).tell({
      kind: 'band_rose',
      occasion,
      vendorId,
      assessmentId: null,
      findingId: null,
      requestId: null,
      auditRequestId: null,
      details: { from: 'low', to: 'high' },
      userId: null,
    }),
  );
}
