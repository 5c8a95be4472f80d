import { setTimeout as sleep } from 'node:timers/promises';
import type { VendorImportView } from '../imports/vendor-import.presenter.js';
import type { HttpClient } from './http-client.js';
import { expectBody } from './respondent.js';

const PAUSE_MILLISECONDS = 20;

/** Sends a list of vendors, as CSV, and waits until it is stored or has failed. */
export async function importList(staff: HttpClient, list: string | Uint8Array, query = ''): Promise<VendorImportView> {
  const raw = Buffer.from(list);
  const headers = { 'content-type': 'text/csv' };
  const begun = await expectBody(staff.send<VendorImportView>('POST', `/imports/vendors?${query}`, { raw, headers }));
  return whenImported(staff, begun);
}

/** Waits until an import is stored, taken back, or has failed. */
export async function whenImported(staff: HttpClient, begun: VendorImportView): Promise<VendorImportView> {
  let seen = begun;
  while (seen.state === 'running' || seen.state === 'taking_back') {
    await sleep(PAUSE_MILLISECONDS);
    seen = await expectBody(staff.get<VendorImportView>(`/imports/${begun.id}`));
  }
  return seen;
}
