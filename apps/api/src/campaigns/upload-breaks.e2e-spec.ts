import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EVIDENCE_LIMITS } from '@firebreak/domain';
import type { EvidenceUploadView } from '../evidence/evidence.presenter.js';
import { EvidenceSweep } from '../evidence/evidence-sweep.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { announce, buildAnnouncement, codeOf, PDF, sendBytes, sendFile } from '../testing/evidence.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { breakOff } from './busy-respondent.js';
import { findMismatches } from './stored-files.js';

jest.setTimeout(7_200_000);

const ABORTED = Number(process.env['UPLOAD_ABORTS'] ?? EVIDENCE_LIMITS.filesPerAssessment);
const CLEAN = { filesWithoutRow: [], rowsWithoutFile: [], halfUploads: [], unfinishedRows: [] };

async function enter(firebreak: TestApplication): Promise<HttpClient> {
  const staff = await firebreak.signIn('procurement');
  return openPortal(firebreak, (await sendCore(staff, (await addVendor(staff)).id)).invitation);
}

describe(`${ABORTED} uploads that break off and never go on`, () => {
  let firebreak: TestApplication;

  beforeAll(async () => {
    firebreak = await startTestApplication();
  });

  afterAll(() => firebreak?.stop());

  it('leave neither a file nor a row behind, and give their room back', async () => {
    const portal = await enter(firebreak);
    const { filesPerAssessment } = EVIDENCE_LIMITS;
    let broken = 0;
    while (broken < ABORTED) {
      for (let file = 0; file < filesPerAssessment; file += 1) {
        const { id } = await announce(portal, { sizeBytes: 40_000 });
        await breakOff(portal, id, 0, randomBytes(40_000));
        broken += 1;
      }
      // All room is taken, and all of it by what nobody will finish.
      expect(codeOf(await portal.post<Problem>('/portal/evidence', buildAnnouncement()))).toEqual([409, 'quota']);
      const before = await findMismatches(firebreak.dataDirectory, firebreak.database);
      expect(before.unfinishedRows).toHaveLength(filesPerAssessment);
      await firebreak.app.get(EvidenceSweep).run(firebreak.organizationIds.first, new Date(Date.now() + 1_000));
      expect(await findMismatches(firebreak.dataDirectory, firebreak.database)).toEqual(CLEAN);
    }
    process.stderr.write(`uploads: ${broken} broken off, nothing left, room for ${filesPerAssessment} again\n`);
    expect((await sendFile(portal)).state).toBe('stored');
  });
});

/** A disk of a few megabytes; null where this machine lets nobody mount one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-small-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0) return folder;
  rmSync(folder, { recursive: true });
  process.stderr.write('Tests with a full disk are skipped: nobody may mount one here\n');
  return null;
}

const disk = mountSmallDisk();

(disk === null ? describe.skip : describe)('a disk that is full', () => {
  let firebreak: TestApplication;
  const filler = join(disk ?? '', 'filler');

  beforeAll(async () => {
    firebreak = await startTestApplication({ DATA_DIR: disk ?? '' });
  });

  afterAll(async () => {
    await firebreak?.stop();
    if (disk === null) return;
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  it('is said clearly, loses nothing that was acknowledged, and stops nothing else; with room again it goes on', async () => {
    const portal = await enter(firebreak);
    const kept = await sendFile(portal);
    const bytes = Buffer.concat([PDF.subarray(0, 9), randomBytes(600_000), Buffer.from('%%EOF\n')]);
    const { id } = await announce(portal, { sizeBytes: bytes.length });
    writeFileSync(filler, randomBytes(1_700_000));
    expect(codeOf(await sendBytes<Problem>(portal, id, bytes))).toEqual([507, 'storage-full']);

    const { questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
    const answer = { level: 2, comment: 'Saved on a full disk.' };
    const first = await portal.put(`/portal/answers/${questions[0]?.id}`, answer, { 'if-none-match': '*' });
    expect(first.status).toBe(201);
    const staff = await firebreak.signIn('procurement');
    expect((await staff.get(`/evidence/${kept.id}/content?acceptUnscanned=true`)).status).toBe(200);

    rmSync(filler);
    const { offset } = await expectBody(portal.get<EvidenceUploadView>(`/portal/evidence/${id}`));
    const rest = await sendBytes<EvidenceUploadView>(portal, id, bytes.subarray(offset), {
      'upload-offset': String(offset),
    });
    expect([rest.status, rest.body.state]).toEqual([201, 'stored']);
    expect(await findMismatches(disk ?? '', firebreak.database)).toEqual(CLEAN);
  });
});
