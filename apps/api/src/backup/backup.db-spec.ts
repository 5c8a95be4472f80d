import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareDatabase } from '../database/prepare-database.js';
import { callCentreScope, buildVendor } from '../testing/builders.js';
import { tableContents } from '../testing/database-contents.js';
import { restoreElsewhere, withRestoredApplication } from '../testing/restored.js';
import { PDF, sendFile } from '../testing/evidence.js';
import { addVendor, openPortal, sendCore, submitAssessment } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import { backUp } from './back-up.js';
import { readTables } from './catalogue.js';
import { fullName } from './manifest.js';
import { restore } from './restore.js';
import { configureSession, readTableText } from './table-text.js';

const HOSTILE_TEXT = 'tab\tbackslash\\N quote\' "double" line\nbreak 供應商 🛡 \\.';
const WRITERS = 4;

let firebreak: TestApplication;
let folder: string;
let evidenceId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  folder = mkdtempSync(join(tmpdir(), 'firebreak-backup-'));
  const procurement = await firebreak.signIn('procurement');
  const vendor = await addVendor(procurement, { name: 'Answering', notes: HOSTILE_TEXT }, [callCentreScope()]);
  await submitAssessment(firebreak, procurement, vendor.id, 3);
  const { invitation } = await sendCore(procurement, (await addVendor(procurement, { name: 'Asked' })).id);
  evidenceId = (await sendFile(await openPortal(firebreak, invitation))).id;
  await addVendor(await firebreak.signIn('stranger'), { name: 'Of the second organisation' });
});

afterAll(async () => {
  await firebreak.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function backUpTo(name: string, passphrase: string | null = null) {
  const file = join(folder, name);
  const { ownerUrl: databaseUrl } = firebreak.database.connection;
  const manifest = await backUp({ databaseUrl, dataDirectory: firebreak.dataDirectory, file, passphrase });
  return { file, manifest };
}

async function digests(url: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await configureSession(client);
    const tables = await readTables(client);
    const found: Record<string, unknown> = {};
    for (const table of tables) found[fullName(table)] = await readTableText(client, table);
    return found;
  } finally {
    await client.end();
  }
}

const asListed = (tables: readonly { schema: string; name: string; rowCount: number; sha256: string }[]) =>
  Object.fromEntries(tables.map((table) => [fullName(table), { rowCount: table.rowCount, sha256: table.sha256 }]));

describe('a backup', () => {
  it('holds every table of the catalogue and the secrets, in a file for this user alone', async () => {
    const { file, manifest } = await backUpTo('all.tar');
    const [row] = await firebreak.database.query<{ tables: string[] }>(
      `SELECT array_agg(schemaname || '.' || tablename ORDER BY 1) AS tables FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(manifest.tables.map(fullName).toSorted()).toEqual(row?.tables.toSorted());
    expect(manifest.secrets.map(({ name }) => name)).toEqual(['mail.key', 'signing.key']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['all.tar']);
  });

  it('gives back the files of vendors, and says which ones it does not have', async () => {
    const path = join('evidence', firebreak.organizationIds.first, evidenceId);
    const { file, manifest } = await backUpTo('files.tar');
    expect(manifest).toMatchObject({ evidence: [{ name: path.slice('evidence/'.length) }], evidenceLeftOut: 0 });
    const restored = await restoreElsewhere(file);
    expect(readFileSync(join(restored.dataDirectory, path))).toEqual(PDF);
    await restored.remove();
    const original = join(firebreak.dataDirectory, path);
    writeFileSync(original, 'damaged');
    expect((await backUpTo('without.tar')).manifest).toMatchObject({ evidence: [], evidenceLeftOut: 1 });
    writeFileSync(original, PDF);
  });

  it('gives back every row as another reader sees it, with sign-in, exports and secrets as they were', async () => {
    const procurement = await firebreak.signIn('procurement');
    await procurement.get('/exports/vendors.csv');
    const { file, manifest } = await backUpTo('quiet.tar');
    const before = await tableContents(firebreak.database);
    const restored = await restoreElsewhere(file);
    try {
      expect(await tableContents(restored.database)).toEqual(before);
      expect(await digests(restored.database.url)).toEqual(asListed(manifest.tables));
      expect(restored.report.chainCount).toBe(2);
      expect(readFileSync(join(restored.dataDirectory, 'secrets/mail.key'))).toEqual(
        readFileSync(join(firebreak.dataDirectory, 'secrets/mail.key')),
      );
      const csv = (await procurement.get<string>('/exports/vendors.csv')).text;
      expect(csv).toContain('Answering');
      await withRestoredApplication(restored, PEOPLE.procurement.email, async (client) => {
        expect((await client.get<string>('/exports/vendors.csv')).text).toBe(csv);
        expect((await client.post('/vendors', buildVendor())).status).toBe(201);
      });
    } finally {
      await restored.remove();
    }
  });

  it('leaves constraints, triggers, policies and forced row-level security as the migrations made them', async () => {
    const { file } = await backUpTo('shape.tar');
    const restored = await restoreElsewhere(file);
    try {
      expect(await shapeOf(restored.database)).toEqual(await shapeOf(firebreak.database));
    } finally {
      await restored.remove();
    }
  });

  it(`is of one instant while ${WRITERS} writers write`, async () => {
    const writers = await Promise.all(
      Array.from({ length: WRITERS }, async () => ({ client: await firebreak.signIn('procurement'), written: 0 })),
    );
    const stop = new AbortController();
    const writing = writers.map(async (writer) => {
      while (!stop.signal.aborted) {
        await addVendor(writer.client, {}, [callCentreScope()]);
        writer.written += 1;
      }
    });
    const backups: Awaited<ReturnType<typeof backUpTo>>[] = [];
    for (let round = 0; round < 2; round += 1) backups.push(await backUpTo(`busy-${round}.tar`));
    stop.abort();
    await Promise.all(writing);
    expect(Math.min(...writers.map(({ written }) => written))).toBeGreaterThan(0);
    for (const { file, manifest } of backups) {
      const restored = await restoreElsewhere(file);
      try {
        expect(await digests(restored.database.url)).toEqual(asListed(manifest.tables));
        // A vendor, its judgement and its event are written in one transaction, a scope and its event in another.
        const [halves] = await restored.database.query(
          `SELECT (SELECT count(*) FROM vendors v WHERE NOT EXISTS (SELECT FROM judgements j
                    WHERE j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL)) AS judged,
                  (SELECT count(*) FROM access_scopes s WHERE NOT EXISTS (SELECT FROM trail.events e
                    WHERE e.organization_id = s.organization_id AND e.subject_id = s.id)) AS recorded`,
        );
        expect(halves).toEqual({ judged: '0', recorded: '0' });
      } finally {
        await restored.remove();
      }
    }
  });

  it('names no transaction, whose number would mean another one elsewhere', async () => {
    const { file } = await backUpTo('transactions.tar');
    const restored = await restoreElsewhere(file);
    try {
      const named = await restored.database.query(
        `SELECT DISTINCT transaction::text FROM trail.events UNION SELECT transaction::text FROM trail.heads`,
      );
      expect(named).toEqual([{ transaction: '0' }]);
    } finally {
      await restored.remove();
    }
  });

  it('gives an encrypted file only back to whoever knows the passphrase', async () => {
    const { file, manifest } = await backUpTo('secret.tar.age', 'four random words here');
    expect(readFileSync(file, 'latin1')).not.toContain('manifest.json');
    await expect(restoreElsewhere(file)).rejects.toThrow(/is encrypted: set BACKUP_PASSPHRASE/);
    await expect(restoreElsewhere(file, 'another one')).rejects.toThrow(/does not open with BACKUP_PASSPHRASE/);
    const restored = await restoreElsewhere(file, 'four random words here');
    expect(await digests(restored.database.url)).toEqual(asListed(manifest.tables));
    await restored.remove();
  });

  it('leaves nothing behind when the file cannot be written', async () => {
    await expect(backUpTo('missing/all.tar')).rejects.toThrow(/cannot be written to .*ENOENT/);
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});

describe('whom row-level security holds', () => {
  it('as the role of the API gets no backup', async () => {
    const { apiUrl: databaseUrl } = firebreak.database.connection;
    const request = { databaseUrl, dataDirectory: folder, file: join(folder, 'api.tar'), passphrase: null };
    await expect(backUp(request)).rejects.toThrow(/firebreak_api is held by row-level security/);
    expect(existsSync(request.file)).toBe(false);
  });

  it('as the owner of the tables gets no backup either, where a plain reader would have found no rows', async () => {
    await firebreak.database.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plain_owner') THEN
        CREATE ROLE plain_owner LOGIN PASSWORD 'plain'; END IF; END $$`);
    await firebreak.database.query('GRANT USAGE ON SCHEMA public TO plain_owner');
    await firebreak.database.query('ALTER TABLE mails OWNER TO plain_owner');
    const url = new URL(firebreak.database.connection.ownerUrl);
    [url.username, url.password] = ['plain_owner', 'plain'];
    const client = new Client({ connectionString: url.href });
    await client.connect();
    expect((await client.query('SELECT count(*)::integer AS seen FROM mails')).rows).toEqual([{ seen: 0 }]);
    await client.query('SET row_security = off');
    await expect(client.query('SELECT count(*) FROM mails')).rejects.toMatchObject({ code: '42501' });
    await client.end();
    const request = { databaseUrl: url.href, dataDirectory: folder, file: join(folder, 'owner.tar'), passphrase: null };
    await expect(backUp(request)).rejects.toThrow(/plain_owner is held by row-level security/);
    await firebreak.database.query('ALTER TABLE mails OWNER TO CURRENT_USER');
  });
});

describe('a restore', () => {
  it('refuses a database that is not empty, and another secret in the data folder', async () => {
    const { file } = await backUpTo('again.tar');
    const { ownerUrl: databaseUrl } = firebreak.database.connection;
    const same = { file, passphrase: null, databaseUrl, dataDirectory: firebreak.dataDirectory };
    await expect(restore(same)).rejects.toThrow(/is not empty/);
    const other = await startTestApplication();
    const procurement = await other.signIn('procurement');
    await sendCore(procurement, (await addVendor(procurement)).id);
    await expect(restore({ ...same, dataDirectory: other.dataDirectory })).rejects.toThrow(/is another secret/);
    await other.stop();
  });

  it('that was cut short is no database, and begins anew', async () => {
    const { file, manifest } = await backUpTo('cut-short.tar');
    const restored = await restoreElsewhere(file);
    try {
      await restored.database.query('CREATE SCHEMA firebreak_unfinished_restore');
      await expect(prepareDatabase(restored.database.url)).rejects.toThrow(/did not finish/);
      await restore({
        file,
        passphrase: null,
        databaseUrl: restored.database.url,
        dataDirectory: restored.dataDirectory,
      });
      expect(await digests(restored.database.url)).toEqual(asListed(manifest.tables));
    } finally {
      await restored.remove();
    }
  });
});

async function shapeOf(database: Pick<TestApplication['database'], 'query'>): Promise<unknown[]> {
  return database.query(
    `SELECT 'constraint' AS kind, conrelid::regclass || ' ' || conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE conrelid <> 0
     UNION ALL SELECT 'trigger', tgrelid::regclass || ' ' || tgname, tgenabled::text || pg_get_triggerdef(oid)
       FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT 'policy', polrelid::regclass || ' ' || polname,
         polcmd::text || ' ' || polroles::regrole[]::text || ' ' || pg_get_expr(polqual, polrelid)
       FROM pg_policy
     UNION ALL SELECT 'security', oid::regclass::text, relrowsecurity || ' ' || relforcerowsecurity || ' ' || coalesce(relacl::text, '')
       FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
     ORDER BY 1, 2`,
  );
}
