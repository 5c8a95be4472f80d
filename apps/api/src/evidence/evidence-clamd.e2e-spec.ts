import { deflateRawSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildZip, documentEntries } from '../../../../libs/domain/src/evidence/testing/build-zip.js';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { JobView } from '../jobs/job.presenter.js';
import { FOUND_WORDS, hasClamd, prepareClamd, type Clamd } from '../testing/clamd.js';
import { codeOf, PDF, sendFile } from '../testing/evidence.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { EvidenceListView } from './evidence.presenter.js';

const MOST_FILE_BYTES = 1_000_000;
const isThere = hasClamd();
if (!isThere) process.stderr.write('Tests with a real clamd are skipped: on Debian, apt-get install clamav-daemon\n');

let clamd: Clamd;
let firebreak: TestApplication;
let staff: HttpClient;
let admin: HttpClient;
let sent: SentAssessmentView;
let portal: HttpClient;

beforeAll(async () => {
  if (!isThere) return;
  clamd = prepareClamd(MOST_FILE_BYTES);
  await clamd.start();
  firebreak = await startTestApplication({ CLAMD: clamd.address });
  staff = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  sent = await sendCore(staff, (await addVendor(staff)).id);
  portal = await openPortal(firebreak, sent.invitation);
});

afterAll(async () => {
  await firebreak?.stop();
  await clamd?.remove();
});

/** A Word document in which the words stand compressed, as Word writes them. */
function documentOf(words: string): Buffer {
  const content = `<document>${words}</document>`;
  const deflated = deflateRawSync(content).toString('latin1');
  const main = { name: 'word/document.xml', content: deflated, declaredBytes: content.length, method: 8 };
  const [types] = documentEntries('word/document.xml');
  return Buffer.from(buildZip([...(types ? [types] : []), main]));
}

async function scans(): Promise<Record<string, string>> {
  const { items } = await expectBody(staff.get<EvidenceListView>(`/assessments/${sent.assessment.id}/evidence`));
  return Object.fromEntries(items.map(({ fileName, scan }) => [fileName, scan]));
}

async function untilScanned(...names: string[]): Promise<Record<string, string>> {
  for (;;) {
    const found = await scans();
    if (names.every((name) => found[name] !== 'not_scanned')) return found;
    await sleep(50);
  }
}

async function scanJobs(): Promise<JobView[]> {
  const { items } = await expectBody(admin.get<{ items: JobView[] }>('/jobs'));
  return items.filter(({ task }) => task === 'scan-evidence');
}

async function untilItFails(code: string): Promise<void> {
  while (!(await scanJobs()).some(({ lastError }) => lastError?.code === code)) await sleep(50);
}

(isThere ? describe : describe.skip)('with Debian’s clamd and a signature of our own', () => {
  it('a clean file passes, the words are found as they stand and inside a document, and neither is handed out', async () => {
    await sendFile(portal, PDF, { fileName: 'clean.pdf' });
    await sendFile(portal, documentOf('harmless'), { fileName: 'clean.docx' });
    const found = await sendFile(portal, Buffer.from(FOUND_WORDS), { fileName: 'found.txt' });
    expect(documentOf(FOUND_WORDS).includes(FOUND_WORDS)).toBe(false);
    await sendFile(portal, documentOf(FOUND_WORDS), { fileName: 'found.docx' });
    expect(await untilScanned('clean.pdf', 'clean.docx', 'found.txt', 'found.docx')).toEqual({
      'clean.pdf': 'clean',
      'clean.docx': 'clean',
      'found.txt': 'infected',
      'found.docx': 'infected',
    });
    const refused = await staff.get<Problem>(`/evidence/${found.id}/content?acceptUnscanned=true`);
    expect(codeOf(refused)).toEqual([409, 'invalid-state']);
  });

  it('a file beyond its limits is neither called clean nor infected, and holds up no other', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(MOST_FILE_BYTES, ' '), Buffer.from('%%EOF\n')]);
    const { id } = await sendFile(portal, large, { fileName: 'large.pdf' });
    await sendFile(portal, PDF, { fileName: 'behind.pdf' });
    expect(await untilScanned('behind.pdf')).toMatchObject({ 'behind.pdf': 'clean', 'large.pdf': 'not_scanned' });
    await untilItFails('scanner-refused');
    expect(codeOf(await staff.get<Problem>(`/evidence/${id}/content`))).toEqual([428, 'precondition-required']);
  });

  it('that is away, a file is kept, waits and warns; it is scanned once clamd is back', async () => {
    await clamd.stop();
    const { id, state } = await sendFile(portal, PDF, { fileName: 'waits.pdf' });
    expect([state, (await scans())['waits.pdf']]).toEqual(['stored', 'not_scanned']);
    await untilItFails('scanner-unreachable');
    expect(codeOf(await staff.get<Problem>(`/evidence/${id}/content`))).toEqual([428, 'precondition-required']);
    await clamd.start();
    for (const job of await scanJobs()) await admin.post(`/jobs/${job.id}/retry`);
    expect(await untilScanned('waits.pdf')).toMatchObject({ 'waits.pdf': 'clean' });
    expect((await staff.get(`/evidence/${id}/content`)).status).toBe(200);
  });
});
