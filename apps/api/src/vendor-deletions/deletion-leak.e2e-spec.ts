import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERASED_ROWS } from '@firebreak/migrations';
import { markOrganization, type MarkedOrganization } from '../testing/canary.js';
import { tablesWithWord } from '../testing/database-contents.js';
import { PDF } from '../testing/evidence.js';
import type { HttpClient } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SupplierRequestView } from '../supplier-requests/supplier-request.presenter.js';
import type { TrailCheckView } from '../checkpoints/checkpoint.presenter.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { VendorDeletionView } from './vendor-retention.presenter.js';

const WORD = 'qzleakword';
/** What the deletion's own row tells, or what the deletion goes by: no word is planted there. */
const SPARED = ['vendors.name', 'vendors.archetype', 'assessments.respondent_email', 'invitations.email'];

let firebreak: TestApplication;
let admin: HttpClient;
let marked: MarkedOrganization;
let vendorId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  marked = await markOrganization(firebreak, 'first', 'procurement', 'CANARY');
  vendorId = marked.ids['vendors'] ?? '';
  admin = await firebreak.signIn('admin');
  await fillUp();
});

afterAll(() => firebreak.stop());

const path = (rest = ''): string => `/vendors/${vendorId}${rest}`;
const readVendor = (): Promise<VendorView> => expectBody(admin.get<VendorView>(path()));
const guarded = (etag: string, json: object = {}) => ({ json, headers: { 'if-match': etag } });

/** What the canary does not have: a name with the word, a stored file, a request that led there, a farewell, a hold. */
async function fillUp(): Promise<void> {
  const { etag } = await readVendor();
  await expectBody(admin.send('PATCH', path(), guarded(etag, { name: `Firm ${WORD}` })));
  const { id } = await expectBody(
    admin.post<{ id: string }>(path('/documents'), {
      fileName: `${WORD}.pdf`,
      kind: 'contract',
      sizeBytes: PDF.length,
    }),
  );
  const headers = { 'content-type': 'application/octet-stream' };
  await expectBody(admin.send('PUT', path(`/documents/${id}/content`), { raw: PDF, headers }));
  const wish = { supplierName: WORD, purpose: WORD, archetype: 'other', accessLevel: 'low', usage: 'once' };
  const request = await expectBody(admin.post<SupplierRequestView>('/supplier-requests', wish));
  await expectBody(admin.send('POST', `/supplier-requests/${request.id}/link`, guarded(request.etag, { vendorId })));
  await expectBody(admin.post(path('/offboarding'), {}));
  await expectBody(admin.post(path('/offboarding/items'), { title: WORD }));
  await expectBody(admin.post(path('/hold'), { reason: WORD }));
  await expectBody(admin.send('POST', path('/hold/lift'), guarded('"1"')));
  await firebreak.database.query(
    `INSERT INTO vendor_retention (organization_id, vendor_id, archived_at, due_on, told_at)
     SELECT organization_id, id, now(), current_date, now() FROM vendors WHERE id = $1`,
    [vendorId],
  );
}

const own = (table: string, of: string): string => `ARRAY(SELECT x.id FROM public.${table} x WHERE ${of})`;

/** The condition of the function, over this vendor. */
function conditionOf(condition: string): string {
  const ofVendor = `x.vendor_id = '${vendorId}'`;
  const assessments = own('assessments', ofVendor);
  return condition
    .replaceAll('the_vendor', `'${vendorId}'`)
    .replaceAll('the_assessments', assessments)
    .replaceAll('the_findings', own('findings', ofVendor))
    .replaceAll('the_requests', own('supplier_requests', ofVendor))
    .replaceAll('the_invitations', own('invitations', `x.assessment_id = ANY (${assessments})`));
}

const EXTENDED: Readonly<Record<string, string>> = {
  text: `coalesce(%, '') || '${WORD}'`,
  'text[]': `coalesce(%, '{}') || ARRAY['${WORD}']`,
  jsonb: `CASE jsonb_typeof(%) WHEN 'object' THEN % || '{"${WORD}": "${WORD}"}' WHEN 'array' THEN % || '["${WORD}"]' END`,
};

/** Writes the word into every column of the vendor's rows that takes it, and names those columns. */
async function plant(schema: 'public' | 'history'): Promise<string[]> {
  const planted: string[] = [];
  for (const [table, condition] of ERASED_ROWS) {
    const columns = await firebreak.database.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
        WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
      [`${schema}.${table}`],
    );
    for (const { name, type } of columns) {
      const extended = EXTENDED[type]?.replaceAll('%', `"${name}"`);
      if (extended === undefined || (schema === 'public' && SPARED.includes(`${table}.${name}`))) continue;
      const rows = await firebreak.database
        .query(`UPDATE ${schema}.${table} SET "${name}" = ${extended} WHERE ${conditionOf(condition)} RETURNING 1`)
        // A column that takes some words only.
        .catch(() => []);
      if (rows.length > 0) planted.push(`${table}.${name}`);
    }
  }
  return planted;
}

const filesOf = (): string[] =>
  readdirSync(join(firebreak.dataDirectory, 'evidence'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

async function untilNoFile(): Promise<string[]> {
  for (let tries = 0; tries < 100 && filesOf().length > 0; tries += 1) await sleep(100);
  return filesOf();
}

/** Tables that belong to a vendor, present or past, and that the function does not delete from. */
async function uncovered(): Promise<string[]> {
  const rows = await firebreak.database.query<{ name: string; has_past: boolean }>(
    `WITH RECURSIVE belongs (oid) AS (
       SELECT 'public.vendors'::regclass::oid
        UNION SELECT k.conrelid FROM pg_constraint k JOIN belongs b ON b.oid = k.confrelid WHERE k.contype = 'f')
     SELECT c.relname AS name, to_regclass('history.' || c.relname) IS NOT NULL AS has_past
       FROM belongs JOIN pg_class c ON c.oid = belongs.oid
      UNION
     -- Whatever carries the column, with or without a reference.
     SELECT c.relname, to_regclass('history.' || c.relname) IS NOT NULL
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      WHERE a.attname IN ('vendor_id', 'assessment_id', 'finding_id', 'invitation_id', 'scope_id') ORDER BY 1`,
  );
  const [definition] = await firebreak.database.query<{ text: string }>(
    `SELECT pg_get_functiondef('security.delete_vendor(uuid, uuid)'::regprocedure) AS text`,
  );
  const text = definition?.text ?? '';
  return rows.flatMap(({ name, has_past }) => [
    ...(text.includes(`DELETE FROM public.${name} `) ? [] : [`public.${name}`]),
    ...(!has_past || text.includes(`DELETE FROM history.${name} `) ? [] : [`history.${name}`]),
  ]);
}

describe('what belongs to a vendor', () => {
  it('is covered by the function that deletes it, whichever table refers to it', async () => {
    expect(await uncovered()).toEqual([]);
  });

  it('is found uncovered where a later table refers to it, directly, through a child or without a reference', async () => {
    const later = {
      later_notes: 'note uuid, FOREIGN KEY (organization_id, note) REFERENCES vendors (organization_id, id)',
      later_marks: 'mark uuid, FOREIGN KEY (organization_id, mark) REFERENCES findings (organization_id, id)',
      later_words: 'vendor_id uuid',
    };
    for (const [table, columns] of Object.entries(later))
      await firebreak.database.query(`CREATE TABLE ${table} (organization_id uuid, ${columns})`);
    await firebreak.database.query('CREATE TABLE history.later_words (organization_id uuid)');
    expect(await uncovered()).toEqual([
      'public.later_marks',
      'public.later_notes',
      'public.later_words',
      'history.later_words',
    ]);
    for (const table of [...Object.keys(later), 'history.later_words'])
      await firebreak.database.query(`DROP TABLE ${table}`);
  });

  it('is nowhere once it is deleted, but for the name in the row that says so; and the trail still holds', async () => {
    const { etag } = await readVendor();
    await admin.delete(path(), etag);
    const archived = await readVendor();
    const planted = [...(await plant('public')), ...(await plant('history'))];
    expect(planted).toEqual(
      expect.arrayContaining([
        'vendors.notes',
        'vendor_words.words',
        'answers.comment',
        'own_answers.comment',
        'own_answers.source',
        'submissions.answers',
        'receipts.document',
        'answer_messages.text',
        'evidence.file_name',
        'finding_notes.text',
        'risk_acceptances.reason',
        'vendor_decisions.reason',
        'decision_conditions.text',
        'vendor_contacts.name',
        'vendor_contracts.note',
        'offboarding_items.title',
        'supplier_requests.purpose',
        'judgements.facts',
        'vendor_holds.reason',
      ]),
    );
    expect((await tablesWithWord(firebreak.database, WORD)).length).toBeGreaterThan(30);
    const [mails] = await firebreak.database.query<{ left: number }>(
      `SELECT count(*)::integer AS left FROM mails WHERE recipient = 'respondent@vendor.test'`,
    );
    expect(mails?.left).toBeGreaterThan(0);
    expect(filesOf()).toHaveLength(1);

    const deletion = await expectBody(
      admin.send<VendorDeletionView>('POST', path('/deletion'), guarded(archived.etag, { name: archived.name })),
    );
    expect(deletion).toMatchObject({
      id: vendorId,
      name: `Firm ${WORD}`,
      deletedBy: 'CANARY Person admin',
      keptYears: null,
    });
    expect(deletion.fileHashes).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await tablesWithWord(firebreak.database, WORD)).toEqual(['public.vendor_deletions']);
    const [row] = await firebreak.database.query<{ told: string }>(
      `SELECT (to_jsonb(d) - 'name')::text AS told FROM vendor_deletions d WHERE d.id = $1`,
      [vendorId],
    );
    expect(row?.told).not.toContain(WORD);
    expect(await untilNoFile()).toEqual([]);
    expect(await firebreak.database.query(`SELECT FROM mails WHERE recipient = 'respondent@vendor.test'`)).toHaveLength(
      0,
    );
    const acts = await firebreak.database.query(`SELECT FROM vendor_acts WHERE items::text LIKE '%${vendorId}%'`);
    expect(acts).toHaveLength(0);
    expect(await expectBody(admin.post<TrailCheckView>('/audit-events/verify', {}))).toMatchObject({ faults: [] });
    expect((await admin.get(path())).status).toBe(404);
  });
});
