import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVIDENCE_LIMITS } from '@firebreak/domain';
import { announce, buildAnnouncement, codeOf, PDF, sendBytes } from '../testing/evidence.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { EvidenceUploadView } from './evidence.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let vendorId: string;
let portal: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  vendorId = (await addVendor(procurement)).id;
});

beforeEach(async () => {
  portal = await openPortal(firebreak, (await sendCore(procurement, vendorId)).invitation);
});

afterAll(() => firebreak.stop());

/** Every file in the data directory, by its name alone. */
const filesOnDisk = (): string[] =>
  readdirSync(firebreak.dataDirectory, { recursive: true }).map((path) => String(path).split('/').at(-1) ?? '');

async function findProgress(id: string): Promise<EvidenceUploadView> {
  return expectBody(portal.get<EvidenceUploadView>(`/portal/evidence/${id}`));
}

describe('is refused before its bytes', () => {
  it.each([
    ['for its type', { fileName: 'run.exe' }, 415, 'unsupported-media-type'],
    ['for its size', { sizeBytes: EVIDENCE_LIMITS.fileBytes + 1 }, 413, 'too-large'],
    ['for being empty', { sizeBytes: 0 }, 422, 'out-of-range'],
    ['for a line break in its name', { fileName: 'a\r\nb.pdf' }, 422, 'control-character'],
    ['for a hidden turn in its name', { fileName: 'a\u202efdp.pdf' }, 422, 'control-character'],
    ['for its long name', { fileName: `${'x'.repeat(4_092)}.pdf` }, 422, 'too-long'],
    ['as a certificate without an end', { kind: 'certificate' }, 422, 'expiry'],
  ])('%s', async (_, change, status, code) => {
    expect(codeOf(await portal.post<Problem>('/portal/evidence', buildAnnouncement(change)))).toEqual([status, code]);
  });

  it('beyond the fifty files or the bytes of an assessment', async () => {
    const { filesPerAssessment, bytesPerAssessment, fileBytes } = EVIDENCE_LIMITS;
    for (let files = 0; files < bytesPerAssessment / fileBytes; files += 1)
      await announce(portal, { sizeBytes: fileBytes });
    expect(codeOf(await portal.post<Problem>('/portal/evidence', buildAnnouncement()))).toEqual([409, 'quota']);
    const other = await openPortal(firebreak, (await sendCore(procurement, vendorId)).invitation);
    const answers = await Promise.all(
      Array.from({ length: filesPerAssessment + 1 }, () =>
        other.post<Problem>('/portal/evidence', buildAnnouncement()),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(filesPerAssessment);
    expect(answers.filter(({ status }) => status !== 201).map(codeOf)).toEqual([[409, 'quota']]);
  });
});

describe('is refused for its bytes', () => {
  it('when they are something else, and can be sent anew as another file', async () => {
    const html = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
    const { id } = await announce(portal, { sizeBytes: html.length });
    expect(codeOf(await sendBytes<Problem>(portal, id, html))).toEqual([422, 'content-mismatch']);
    expect(await findProgress(id)).toMatchObject({ state: 'refused', offset: 0, sha256: null });
    expect(filesOnDisk()).not.toContain(id);
    expect(codeOf(await sendBytes<Problem>(portal, id, html))).toEqual([409, 'invalid-state']);
    expect(codeOf(await procurement.get<Problem>(`/evidence/${id}/content?acceptUnscanned=true`))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('when there are more than were announced, no length, or another type', async () => {
    const { id } = await announce(portal);
    const more = Buffer.concat([PDF, Buffer.from('x')]);
    expect(codeOf(await sendBytes<Problem>(portal, id, more))).toEqual([413, 'too-large']);
    const bytes = { 'content-type': 'application/octet-stream' };
    const path = `/portal/evidence/${id}/content`;
    const chunked = await portal.send<Problem>('PUT', path, { headers: { ...bytes, 'transfer-encoding': 'chunked' } });
    expect(codeOf(chunked)).toEqual([411, 'length-required']);
    expect(codeOf(await portal.put<Problem>(path, {}))).toEqual([415, 'unsupported-media-type']);
    const packed = await sendBytes<Problem>(portal, id, PDF, { 'content-encoding': 'gzip' });
    expect(codeOf(packed)).toEqual([415, 'unsupported-media-type']);
    expect(codeOf(await sendBytes<Problem>(portal, id, PDF, { 'upload-offset': '-1' }))).toEqual([422, 'type']);
    const elsewhere = await portal.send<Problem>('POST', '/portal/evidence', { raw: PDF, headers: bytes });
    expect(codeOf(elsewhere)).toEqual([415, 'unsupported-media-type']);
    expect((await findProgress(id)).offset).toBe(0);
  });
});
