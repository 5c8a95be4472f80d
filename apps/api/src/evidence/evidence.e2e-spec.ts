import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';
import { daysFromNow } from '../testing/builders.js';
import { announce, buildAnnouncement, codeOf, PDF, sendBytes, sendFile } from '../testing/evidence.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit, verifyPortal } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { EvidenceListView, EvidenceUploadView, PortalEvidenceView } from './evidence.presenter.js';
import { EvidenceSweep } from './evidence-sweep.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;
let vendorId: string;
let sent: SentAssessmentView;
let portal: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  vendorId = (await addVendor(procurement)).id;
});

beforeEach(async () => {
  sent = await sendCore(procurement, vendorId);
  portal = await openPortal(firebreak, sent.invitation);
});

afterAll(() => firebreak.stop());

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pdfOf = (bytes: number): Buffer =>
  Buffer.concat([PDF.subarray(0, 9), randomBytes(bytes - 15).fill(0x20, 0, 0), Buffer.from('%%EOF\n')]);
const at = (offset: number): Record<string, string> => ({ 'upload-offset': String(offset) });
const contentOf = (id: string): string => `/evidence/${id}/content?acceptUnscanned=true`;
const folder = (name: string): string => join(firebreak.dataDirectory, name, firebreak.organizationIds.first);
const filesIn = (name: string): string[] => (existsSync(folder(name)) ? readdirSync(folder(name)) : []);

/** Sends the beginning of what it promises, and hangs up. */
async function breakOff(id: string, promised: number, bytes: Buffer): Promise<void> {
  const { hostname, port } = new URL(firebreak.origin);
  const cookie = [...portal.cookies].map((pair) => pair.join('=')).join('; ');
  const headers = {
    origin: firebreak.origin,
    cookie,
    'content-type': 'application/octet-stream',
    'content-length': promised,
  };
  const outgoing = request({ hostname, port, method: 'PUT', path: `/api/v1/portal/evidence/${id}/content`, headers });
  outgoing.on('error', () => undefined);
  outgoing.write(bytes);
  const progress = `/portal/evidence/${id}`;
  while ((await portal.get<EvidenceUploadView>(progress)).body.offset < bytes.length) await sleep(20);
  outgoing.destroy();
}

async function findProgress(id: string): Promise<EvidenceUploadView> {
  return expectBody(portal.get<EvidenceUploadView>(`/portal/evidence/${id}`));
}

describe('a file', () => {
  it('is stored whole, with its hash, under a random name, and downloaded as it was', async () => {
    const bytes = pdfOf(300_000);
    const fileName = `../"Zürich" 政策';\\x.pdf`;
    const stored = await sendFile(portal, bytes, { fileName });
    expect(stored).toMatchObject({ state: 'stored', offset: bytes.length, sha256: sha256(bytes) });
    expect(filesIn('evidence')).toContain(stored.id);
    const warned = await procurement.get<Problem>(`/evidence/${stored.id}/content`);
    expect(codeOf(warned)).toEqual([428, 'precondition-required']);
    const download = await procurement.get<string>(contentOf(stored.id));
    expect(download.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'content-disposition': `attachment; filename="evidence.pdf"; filename*=UTF-8''.._%22Z%C3%BCrich%22%20%E6%94%BF%E7%AD%96%27%3B_x.pdf`,
    });
    const events = await firebreak.database.query(
      `SELECT action FROM trail.events WHERE subject_id = $1 AND action LIKE 'evidence.%' ORDER BY sequence`,
      [sent.assessment.id],
    );
    expect(events.map(({ action }) => String(action))).toEqual([
      'evidence.announced',
      'evidence.stored',
      'evidence.downloaded',
    ]);
  });

  it('belongs to a question or to the whole, and a certificate ends', async () => {
    const { questions } = await expectBody(portal.get<{ questions: { id: string }[] }>('/portal/assessment'));
    const questionId = questions[0]?.id;
    const expiresOn = daysFromNow(300);
    await sendFile(portal, PDF, { kind: 'certificate', expiresOn, questionId });
    await sendFile(portal, Buffer.from('level;percent\n'), { fileName: 'results.csv', kind: 'test_report' });
    const { items } = await expectBody(
      procurement.get<EvidenceListView>(`/assessments/${sent.assessment.id}/evidence`),
    );
    expect(items).toMatchObject([
      { questionId, kind: 'certificate', expiresOn, scan: 'not_scanned', state: 'stored' },
      { questionId: null, kind: 'test_report', expiresOn: null, fileName: 'results.csv' },
    ]);
    const foreign = await portal.post<Problem>(
      '/portal/evidence',
      buildAnnouncement({ questionId: sent.assessment.id }),
    );
    expect(codeOf(foreign)).toEqual([422, 'unknown-reference']);
  });

  it('comes in parts, goes on after a break, and has the same hash', async () => {
    const bytes = pdfOf(250_000);
    const { id } = await announce(portal, { sizeBytes: bytes.length });
    await breakOff(id, 100_000, bytes.subarray(0, 60_000));
    const { offset } = await findProgress(id);
    expect(offset).toBe(60_000);
    let part = await sendBytes<EvidenceUploadView & Problem>(portal, id, bytes.subarray(offset, 200_000), at(offset));
    while (part.status === 409) {
      part = await sendBytes(portal, id, bytes.subarray(offset, 200_000), at(offset));
    }
    expect([part.status, part.body.offset, part.body.state]).toEqual([200, 200_000, 'received']);
    const wrong = await sendBytes<Problem & { offset: number }>(portal, id, bytes.subarray(0, 10), at(7));
    expect([...codeOf(wrong), wrong.body.offset]).toEqual([409, 'invalid-state', 200_000]);
    const last = await sendBytes<EvidenceUploadView>(portal, id, bytes.subarray(200_000), at(200_000));
    expect([last.status, last.body.sha256]).toEqual([201, sha256(bytes)]);
    expect(codeOf(await sendBytes<Problem>(portal, id, bytes))).toEqual([409, 'invalid-state']);
  });

  it('is taken back with its bytes until the answers are signed, and not after', async () => {
    const first = await sendFile(portal);
    expect((await portal.delete(`/portal/evidence/${first.id}`)).status).toBe(204);
    expect(filesIn('evidence')).not.toContain(first.id);
    expect(codeOf(await procurement.get<Problem>(contentOf(first.id)))).toEqual([404, 'not-found']);
    const kept = await sendFile(portal);
    const half = await announce(portal);
    await answerAll(portal, 3);
    await submit(portal);
    expect(codeOf(await portal.delete<Problem>(`/portal/evidence/${kept.id}`))).toEqual([409, 'invalid-state']);
    expect(codeOf(await sendBytes<Problem>(portal, half.id, PDF))).toEqual([409, 'invalid-state']);
    expect(codeOf(await portal.post<Problem>('/portal/evidence', buildAnnouncement()))).toEqual([409, 'invalid-state']);
    expect((await procurement.get(contentOf(kept.id))).status).toBe(200);
  });

  it('that changed on its disk is not served', async () => {
    const { id } = await sendFile(portal);
    writeFileSync(join(folder('evidence'), id), PDF.fill('x', 20, 21));
    expect(codeOf(await procurement.get<Problem>(contentOf(id)))).toEqual([503, 'unavailable']);
  });
});

describe('whoever holds only the link', () => {
  it('adds and does not list; the one-time code lets one list', async () => {
    const { id } = await sendFile(portal);
    const before = await expectBody(portal.get<PortalEvidenceView>('/portal/evidence'));
    expect(before).toEqual({ count: 1, items: [] });
    await verifyPortal(portal, admin, sent.invitation);
    const after = await expectBody(portal.get<PortalEvidenceView>('/portal/evidence'));
    expect(after.items.map((file) => file.id)).toEqual([id]);
  });

  it("finds nothing of another vendor's", async () => {
    const { id } = await announce(portal);
    const other = await openPortal(
      firebreak,
      (await sendCore(procurement, (await addVendor(procurement)).id)).invitation,
    );
    expect(codeOf(await other.get<Problem>(`/portal/evidence/${id}`))).toEqual([404, 'not-found']);
    expect(codeOf(await sendBytes<Problem>(other, id, PDF))).toEqual([404, 'not-found']);
    expect(codeOf(await other.delete<Problem>(`/portal/evidence/${id}`))).toEqual([404, 'not-found']);
    const stranger = await firebreak.signIn('stranger');
    expect(codeOf(await stranger.get<Problem>(contentOf((await sendFile(portal)).id)))).toEqual([404, 'not-found']);
    const list = await stranger.get<Problem>(`/assessments/${sent.assessment.id}/evidence`);
    expect(codeOf(list)).toEqual([404, 'not-found']);
  });
});

describe('the sweep', () => {
  it('removes what never came whole and what has no row, and leaves the rest', async () => {
    const kept = await sendFile(portal);
    const half = await announce(portal, { sizeBytes: 200_000 });
    await breakOff(half.id, 200_000, pdfOf(50_000));
    const orphan = randomUUID();
    writeFileSync(join(folder('evidence'), orphan), 'x');
    writeFileSync(join(folder('evidence-incoming'), orphan), 'x');
    const sweep = firebreak.app.get(EvidenceSweep);
    const { first } = firebreak.organizationIds;
    await sweep.run(first, new Date(Date.now() - 3_600_000));
    expect(filesIn('evidence-incoming')).toEqual(expect.arrayContaining([half.id, orphan]));
    for (let time = 0; time < 2; time += 1) await sweep.run(first, new Date(Date.now() + 1_000));
    expect(filesIn('evidence-incoming')).toEqual([]);
    expect(filesIn('evidence')).toContain(kept.id);
    expect(filesIn('evidence')).not.toContain(orphan);
    expect(codeOf(await portal.get<Problem>(`/portal/evidence/${half.id}`))).toEqual([404, 'not-found']);
  });
});
