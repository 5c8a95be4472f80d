import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDF, sendFile } from '../testing/evidence.js';
import { EICAR, startFakeClamd, type FakeClamd } from '../testing/fake-clamd.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import { startS3Server, type S3Server } from '../testing/s3-server.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { scanWithClamd } from './clamd.js';
import type { EvidenceListView } from './evidence.presenter.js';

let clamd: FakeClamd;
let s3: S3Server;
let firebreak: TestApplication;
let staff: HttpClient;

beforeAll(async () => {
  clamd = await startFakeClamd();
  s3 = await startS3Server();
  firebreak = await startTestApplication({ ...s3.variables, CLAMD: clamd.address });
  staff = await firebreak.signIn('procurement');
});

afterAll(async () => {
  await firebreak.stop();
  await s3.stop();
  await clamd.stop();
});

const { signal } = new AbortController();
const bytes = (): Readable => Readable.from([PDF]);

describe('with a scanner and an S3-compatible store', () => {
  it('a clean file is downloaded without a warning, and one with a virus never', async () => {
    const { assessment, invitation } = await sendCore(staff, (await addVendor(staff)).id);
    const portal = await openPortal(firebreak, invitation);
    const clean = await sendFile(portal);
    const infected = await sendFile(portal, Buffer.from(EICAR), { fileName: 'notes.txt' });
    let scans: string[] = [];
    for (let look = 0; look < 500 && (scans.length === 0 || scans.includes('not_scanned')); look += 1) {
      const { items } = await expectBody(staff.get<EvidenceListView>(`/assessments/${assessment.id}/evidence`));
      scans = items.map(({ scan }) => scan);
      await sleep(20);
    }
    expect(scans).toEqual(['clean', 'infected']);
    const download = await staff.get<string>(`/evidence/${clean.id}/content`);
    expect([download.status, download.text]).toEqual([200, PDF.toString('latin1')]);
    const refused = await staff.get<Problem>(`/evidence/${infected.id}/content?acceptUnscanned=true`);
    expect([refused.status, refused.body.code]).toEqual([409, 'invalid-state']);
  });
});

describe('a scanner', () => {
  it('is sent all of the bytes, however they come', async () => {
    const large = Buffer.alloc(3_000_000, 'x');
    const parts = Readable.from([large, Buffer.from(EICAR.slice(0, 20)), Buffer.from(EICAR.slice(20))]);
    expect(await scanWithClamd(clamd.address, parts, signal)).toBe('infected');
    expect(clamd.scanned.at(-1)).toBe(large.length + EICAR.length);
  });

  it('that is away or refuses leaves the file unscanned', async () => {
    await expect(scanWithClamd('127.0.0.1:1', bytes(), signal)).rejects.toThrow('scanner-unreachable');
    await expect(scanWithClamd('/no/such/socket', bytes(), signal)).rejects.toThrow('scanner-unreachable');
    const narrow = await startFakeClamd(10);
    await expect(scanWithClamd(narrow.address, bytes(), signal)).rejects.toThrow('scanner-refused: INSTREAM size');
    await narrow.stop();
  });
});
