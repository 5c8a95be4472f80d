import { setTimeout as sleep } from 'node:timers/promises';
import type { ExportPackageView } from '../../exports/packages/export-package.presenter.js';
import type { HttpClient } from '../http-client.js';
import { expectBody } from '../respondent.js';

const PAUSE_MILLISECONDS = 20;

/** Asks for an export package and waits until it is ready or has failed. */
export async function makePackage(staff: HttpClient, wanted: object = {}): Promise<ExportPackageView> {
  return whenMade(staff, await expectBody(staff.post<ExportPackageView>('/exports', wanted)));
}

/** Waits until an export package is ready or has failed. */
export async function whenMade(staff: HttpClient, begun: ExportPackageView): Promise<ExportPackageView> {
  let seen = begun;
  while (seen.status === 'waiting' || seen.status === 'making') {
    await sleep(PAUSE_MILLISECONDS);
    seen = await expectBody(staff.get<ExportPackageView>(`/exports/${begun.id}`));
  }
  return seen;
}
