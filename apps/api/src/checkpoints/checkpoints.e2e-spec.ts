import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '../http/paging.js';
import { CheckpointSigner } from '../signer/checkpoint-signer.js';
import { passOnce } from '../signer/run-signer.js';
import { SignerFolder } from '../signer/signer-folder.js';
import { fingerprintOf, openNote, readVerifierKey } from '../signing/signed-note.js';
import type { SigningKeysView } from '../signing/signing-key.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { CheckpointView, LatestCheckpointView, TrailCheckView } from './checkpoint.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;
let folder: SignerFolder;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
  folder = new SignerFolder(join(firebreak.dataDirectory, 'signer'));
});

afterAll(() => firebreak?.stop());

async function sign(): Promise<void> {
  const signer = await CheckpointSigner.open(folder.path, 'register.test', 15);
  await passOnce(signer, firebreak.database.connection.signerUrl);
}

const latest = (): Promise<LatestCheckpointView> => expectBody(auditor.get('/audit-checkpoints/latest'));
const verify = (): Promise<TrailCheckView> => expectBody(auditor.post('/audit-events/verify'));
const listed = async (query = ''): Promise<Page<CheckpointView>> =>
  expectBody(auditor.get(`/audit-checkpoints${query}`));

describe('before a signer has run', () => {
  it('there is nothing, and that is said', async () => {
    expect(await latest()).toMatchObject({ state: 'none', checkpoint: null, alarm: null, intervalMinutes: null });
    expect(await listed()).toEqual({ items: [], nextCursor: null, total: 0 });
    expect((await auditor.get('/audit-checkpoints/1/note')).status).toBe(404);
    expect(await verify()).toMatchObject({
      holds: true,
      checkpoints: { count: 0, from: null, until: null, faults: [] },
    });
  });
});

describe('checkpoints', () => {
  beforeEach(sign);

  it('are shown with what is not covered yet, and with the key that signs them', async () => {
    const before = await latest();
    const [last] = (await listed()).items;
    expect(before).toMatchObject({ state: 'signing', eventsSince: 0, alarm: null, intervalMinutes: 15 });
    expect(before.checkpoint).toEqual(last);
    await addVendor(await firebreak.signIn('procurement'));
    const { eventsSince, fingerprint } = await latest();
    expect(eventsSince).toBeGreaterThan(1);
    const { items } = await expectBody(firebreak.visitor().get<SigningKeysView>('/signing-keys'));
    expect(items.find(({ kind }) => kind === 'checkpoints')).toMatchObject({ fingerprint, current: true });
    expect(items.filter(({ kind, current }) => kind === 'documents' && current)).toHaveLength(1);
  });

  it('are listed newest first, page after page, and only one’s own', async () => {
    for (let count = 0; count < 3; count += 1) {
      await addVendor(await firebreak.signIn('procurement'));
      await sign();
    }
    const { items } = await listed();
    expect(items.map(({ size }) => size)).toEqual(items.map(({ size }) => size).toSorted((a, b) => b - a));
    const paged: CheckpointView[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await listed(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items);
      expect(page.total).toBe(items.length);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(items);
    const elsewhere = await expectBody(
      (await firebreak.signIn('stranger')).get<Page<CheckpointView>>('/audit-checkpoints'),
    );
    expect(elsewhere.items).not.toEqual([]);
    const roots = new Set(items.map(({ root }) => root));
    expect(elsewhere.items.filter(({ root }) => roots.has(root))).toEqual([]);
  });

  it('are handed out as a note that its key opens, and the trail says to whom', async () => {
    const { checkpoint, fingerprint } = await latest();
    const { text, headers } = await auditor.get(`/audit-checkpoints/${checkpoint?.size}/note`);
    expect(headers['content-disposition']).toBe(`attachment; filename="firebreak-checkpoint-${checkpoint?.size}.note"`);
    const [key] = (await folder.listKeys()).flatMap((kept) => readVerifierKey(kept.key) ?? []);
    if (key === undefined) throw new Error('The signer has no key.');
    expect(fingerprintOf(key)).toBe(fingerprint);
    expect(openNote(text, key)).toBe(
      `register.test/org/${firebreak.organizationIds.first}\n${checkpoint?.size}\n${checkpoint?.root}\n`,
    );
    const { items } = await expectBody(
      auditor.get<Page<TrailEventView>>('/audit-events?action=checkpoint.downloaded&limit=1'),
    );
    expect(items[0]).toMatchObject({ actor: { name: 'Person auditor' }, details: { size: checkpoint?.size } });
    for (const size of ['0', '-1', 'x', '1e3', '999999999', '9'.repeat(40)])
      expect((await auditor.get(`/audit-checkpoints/${size}/note`)).status).toBe(404);
  });

  it('are compared with the trail, which fits all of them', async () => {
    const { total } = await listed();
    const { checkpoints, holds } = await verify();
    expect(holds).toBe(true);
    expect(checkpoints).toMatchObject({ count: total, faults: [] });
    expect(Date.parse(checkpoints.until ?? '')).toBeGreaterThanOrEqual(Date.parse(checkpoints.from ?? ''));
  });
});

describe('what is wrong', () => {
  it('is found where the end was cut off with its head, which the chain alone does not show', async () => {
    await sign();
    const { first } = firebreak.organizationIds;
    const { checkpoint } = await latest();
    const tail = await firebreak.database.query('SELECT * FROM trail.events WHERE organization_id = $1', [first]);
    const cut = Number(checkpoint?.size) - 2;
    await firebreak.database.query('CREATE TABLE kept_events AS SELECT * FROM trail.events');
    await firebreak.database.query('CREATE TABLE kept_heads AS SELECT * FROM trail.heads');
    await firebreak.database.query('DELETE FROM trail.events WHERE organization_id = $1 AND sequence > $2', [
      first,
      cut,
    ]);
    await firebreak.database.query(
      `UPDATE trail.heads h SET sequence = $2, hash = (SELECT e.hash FROM trail.events e WHERE e.organization_id = $1 AND e.sequence = $2)
        WHERE h.organization_id = $1`,
      [first, cut],
    );
    expect(tail.length).toBeGreaterThan(cut);
    const found = await verify();
    expect(found).toMatchObject({ holds: false, faults: [] });
    expect(found.checkpoints.faults).toContainEqual({ size: checkpoint?.size, at: checkpoint?.at, fault: 'cut_off' });
    await sign();
    expect(await latest()).toMatchObject({
      state: 'alarm',
      checkpoint,
      alarm: { fault: 'shorter', size: checkpoint?.size },
    });
    await firebreak.database.query('DELETE FROM trail.events WHERE organization_id = $1', [first]);
    await firebreak.database.query('INSERT INTO trail.events SELECT * FROM kept_events WHERE organization_id = $1', [
      first,
    ]);
    await firebreak.database.query(
      'UPDATE trail.heads h SET sequence = k.sequence, hash = k.hash FROM kept_heads k WHERE h.organization_id = $1 AND k.organization_id = $1',
      [first],
    );
    await firebreak.database.query('DROP TABLE kept_events, kept_heads');
    await sign();
    expect(await latest()).toMatchObject({ state: 'signing', alarm: null });
  });

  it('is found in a checkpoint that nobody signed, and what is no line of the signer’s does no harm', async () => {
    await sign();
    const { first } = firebreak.organizationIds;
    const path = folder.checkpointsFile(first);
    const last = await folder.findLastCheckpoint(first);
    if (last === null || last === 'unreadable') throw new Error('Nothing was signed.');
    appendFileSync(
      path,
      `${JSON.stringify({ ...last, note: last.note.replace(/^[^\n]+/, 'other.test/org/x') })}\nnonsense\n{"size":`,
    );
    writeFileSync(folder.statusFile, '[1');
    writeFileSync(folder.alarmsFile, '\u0000\n{}\nnull\n');
    const { checkpoints } = await verify();
    expect(checkpoints.faults).toEqual([{ size: last.size, at: last.at, fault: 'signature' }]);
    expect(await latest()).toMatchObject({ state: 'none', checkpoint: null });
    expect((await listed()).items.length).toBeGreaterThan(0);
  });
});
