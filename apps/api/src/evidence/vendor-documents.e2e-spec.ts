import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineView } from '../deadlines/deadlines.presenter.js';
import type { Page } from '../http/paging.js';
import { daysFromNow } from '../testing/builders.js';
import { PDF } from '../testing/evidence.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { OffboardingView } from '../offboarding/offboarding.presenter.js';
import type { EvidenceUploadView, VendorDocumentView } from './evidence.presenter.js';

let firebreak: TestApplication;
let staff: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const CONTRACT = { fileName: 'Master agreement.pdf', kind: 'contract', sizeBytes: PDF.length } as const;
const newVendor = async (): Promise<string> => `/vendors/${(await addVendor(staff, {}, [])).id}`;
const send = (path: string, id: string, raw = PDF) =>
  staff.send<EvidenceUploadView & Problem>('PUT', `${path}/documents/${id}/content`, {
    raw,
    headers: { 'content-type': 'application/octet-stream' },
  });

async function keep(path: string, content: object = CONTRACT): Promise<EvidenceUploadView> {
  const { id } = await expectBody(staff.post<EvidenceUploadView>(`${path}/documents`, content));
  return expectBody(send(path, id));
}

const listOf = async (path: string): Promise<readonly VendorDocumentView[]> =>
  (await expectBody(auditor.get<Page<VendorDocumentView>>(`${path}/documents`))).items;

describe('files that are kept with a vendor', () => {
  it('are stored as evidence is, read by auditors, and told in the trail with the vendor', async () => {
    const path = await newVendor();
    const { id, sha256 } = await keep(path, { ...CONTRACT, note: 'Signed by both.' });
    const [document] = await listOf(path);
    expect(document).toMatchObject({ id, sha256, kind: 'contract', note: 'Signed by both.', replacedById: null });
    const { status, text, headers } = await auditor.exchange(
      'GET',
      `/api/v1/evidence/${id}/content?acceptUnscanned=true`,
    );
    expect([status, text, headers['content-type']]).toEqual([200, PDF.toString(), 'application/octet-stream']);
    const events = await expectBody(
      auditor.get<{ items: { action: string; subject: { type: string } }[] }>(
        `/audit-events?vendorId=${path.split('/')[2]}`,
      ),
    );
    const told = events.items.filter(({ action }) => action.startsWith('evidence.'));
    expect(told.map(({ action, subject }) => `${action} ${subject.type}`)).toEqual([
      'evidence.downloaded vendors',
      'evidence.stored vendors',
      'evidence.announced vendors',
    ]);
  });

  it('are replaced and stay, and only what counts is a deadline', async () => {
    const path = await newVendor();
    const old = await keep(path, { ...CONTRACT, kind: 'certificate', expiresOn: daysFromNow(9) });
    const ends = async (): Promise<string | undefined> =>
      (await expectBody(staff.get<Page<DeadlineView>>('/deadlines?limit=200'))).items.find(
        ({ vendor }) => `/vendors/${vendor.id}` === path,
      )?.dueOn;
    expect(await ends()).toBe(daysFromNow(9));
    const { id } = await keep(path, {
      ...CONTRACT,
      kind: 'certificate',
      expiresOn: daysFromNow(400),
      replacedId: old.id,
    });
    expect(await ends()).toBeUndefined();
    expect((await listOf(path)).map((file) => [file.id, file.replacedById])).toEqual([
      [id, null],
      [old.id, id],
    ]);
    const again = await staff.post<Problem>(`${path}/documents`, { ...CONTRACT, replacedId: old.id });
    expect([again.status, again.body.code]).toEqual([409, 'duplicate']);
    expect((await staff.delete(`${path}/documents/${old.id}`)).status).toBe(409);
    expect((await staff.delete(`${path}/documents/${id}`)).status).toBe(204);
    expect(await ends()).toBe(daysFromNow(9));
  });

  it('are refused for what is in them, and belong to one vendor', async () => {
    const [path, other] = [await newVendor(), await newVendor()];
    const { id } = await expectBody(staff.post<EvidenceUploadView>(`${path}/documents`, { ...CONTRACT, sizeBytes: 4 }));
    expect((await send(path, id, Buffer.from('text'))).body.errors?.[0]?.code).toBe('content-mismatch');
    const kept = await keep(path);
    expect((await staff.get(`${other}/documents/${kept.id}`)).status).toBe(404);
    expect((await staff.post(`${other}/documents`, { ...CONTRACT, replacedId: kept.id })).status).toBe(422);
    expect((await auditor.post(`${path}/documents`, CONTRACT)).status).toBe(403);
  });

  it('prove what was done before a vendor is gone, and stay as long as they do', async () => {
    const [path, other] = [await newVendor(), await newVendor()];
    const proof = await keep(path, { ...CONTRACT, kind: 'proof' });
    const { items } = await expectBody(staff.post<OffboardingView>(`${path}/offboarding`, {}));
    const change = (proofId: string) =>
      staff.patch<{ proof: object } & Problem>(
        `${path}/offboarding/items/${items[0]?.id}`,
        { state: 'done', proofId },
        items[0]?.etag,
      );
    expect((await change((await keep(other)).id)).status).toBe(422);
    expect((await expectBody(change(proof.id))).proof).toMatchObject({ id: proof.id, fileName: CONTRACT.fileName });
    expect((await staff.delete(`${path}/documents/${proof.id}`)).status).toBe(409);
  });
});
