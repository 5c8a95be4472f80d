import type { EvidenceUploadView } from '../evidence/evidence.presenter.js';
import type { ApiResponse, HttpClient, Problem } from './http-client.js';
import { expectBody } from './respondent.js';

/** The least that is a PDF. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n%%EOF\n', 'latin1');

/** What a respondent tells of a file before it is sent. */
export function buildAnnouncement(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { fileName: 'Policy 2026.pdf', kind: 'policy', sizeBytes: PDF.length, ...change };
}

/** Announces a file. */
export function announce(
  portal: HttpClient,
  change: Readonly<Record<string, unknown>> = {},
): Promise<EvidenceUploadView> {
  return expectBody(portal.post<EvidenceUploadView>('/portal/evidence', buildAnnouncement(change)));
}

/** Sends bytes of an announced file, as they stand. */
export function sendBytes<Body>(
  portal: HttpClient,
  id: string,
  raw: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiResponse<Body>> {
  const type = { 'content-type': 'application/octet-stream' };
  return portal.send<Body>('PUT', `/portal/evidence/${id}/content`, { raw, headers: { ...type, ...headers } });
}

/** Announces a file and sends all of it. */
export async function sendFile(
  portal: HttpClient,
  raw: Buffer = PDF,
  change: Readonly<Record<string, unknown>> = {},
): Promise<EvidenceUploadView> {
  const { id } = await announce(portal, { sizeBytes: raw.length, ...change });
  return expectBody(sendBytes<EvidenceUploadView>(portal, id, raw));
}

/** A refusal's status, and the code of its first issue where it has issues. */
export function codeOf({ status, body }: ApiResponse<Problem>): [number, string] {
  return [status, body.errors?.[0]?.code ?? body.code];
}
