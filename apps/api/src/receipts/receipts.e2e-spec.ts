import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../signing/canonical-json.js';
import type { SigningKeysView } from '../signing/signing-key.presenter.js';
import type { SignedDocument } from '../signing/signed-document.js';
import { sendFile } from '../testing/evidence.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit, verifyPortal } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import type { ReceiptContent } from './receipt-content.js';
import type { ReceiptView } from './receipt.presenter.js';

type ReceiptDocument = SignedDocument<ReceiptContent>;

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;
let assessmentId: string;
let portal: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  const { assessment, invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
  assessmentId = assessment.id;
  portal = await openPortal(firebreak, invitation);
  await answerAll(portal, 3);
  await sendFile(portal);
  await verifyPortal(portal, admin, invitation);
  await submit(portal);
});

afterAll(() => firebreak.stop());

/** The receipt as it is downloaded. */
async function download(): Promise<ReceiptDocument> {
  return JSON.parse(await expectBody(portal.get<string>('/portal/receipt/file'))) as ReceiptDocument;
}

const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

describe('a receipt', () => {
  it('says who asked what, what was answered, and who signed', async () => {
    const { content } = await download();
    expect(content).toMatchObject({
      organization: 'First Trading',
      assessmentId,
      questionnaire: { key: 'hkcert-core', version: 1 },
      submission: { number: 1, name: 'Rosa Cruz', title: 'Head of operations' },
    });
    expect(content.questions.map(({ answer }) => answer?.level)).toEqual(content.questions.map(() => 3));
    expect(content.questions.every(({ text, answer }) => text['zh-Hant'] !== '' && answer?.words?.en)).toBe(true);
    expect(content.evidence).toMatchObject([
      { fileName: 'Policy 2026.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('is the same for the buyer, whose register may change afterwards', async () => {
    const [mine, theirs] = await Promise.all([
      portal.get('/portal/receipt/file?form=json'),
      procurement.get(`/assessments/${assessmentId}/receipt/file?form=json`),
    ]);
    expect(theirs.text).toBe(mine.text);
    expect(mine.headers['content-disposition']).toBe('attachment; filename="receipt-hkcert-core-1.json"');
  });

  it('comes by mail as its hash, without attachment and link', async () => {
    const { content } = await download();
    const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox'));
    const mail = items.find(({ subject }) => subject.startsWith('Receipt'));
    expect(mail?.text).toContain(hashOf(content));
    expect(mail?.text).not.toMatch(/https?:/);
    expect((await expectBody(portal.get<ReceiptView>('/portal/receipt'))).sha256).toBe(hashOf(content));
  });

  it('is signed with a key that anybody may look up', async () => {
    const { signature } = await download();
    const { items } = await expectBody(firebreak.visitor().get<SigningKeysView>('/signing-keys'));
    expect(items).toMatchObject([{ verifierKey: signature.key, current: true }]);
  });

  it('is set as a PDF in either language', async () => {
    for (const locale of ['en', 'zh-Hant']) {
      const { status, text } = await portal.get(`/portal/receipt/file?form=pdf&locale=${locale}`);
      expect({ status, begins: text.slice(0, 5) }).toEqual({ status: 200, begins: '%PDF-' });
    }
  });

  it('needs the one-time code, and a sign-off', async () => {
    const { assessment, invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
    const other = await openPortal(firebreak, invitation);
    for (const path of ['/portal/receipt', '/portal/receipt/file']) {
      expect((await other.get(path)).status).toBe(403);
    }
    await verifyPortal(other, admin, invitation);
    expect((await other.get('/portal/receipt')).status).toBe(404);
    expect((await procurement.get(`/assessments/${assessment.id}/receipt`)).status).toBe(404);
  });
});
