import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

const PAYLOADS = Number(process.env['FORMULA_PAYLOADS'] ?? 0);

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '＝',
  '＋',
  '－',
  '＠',
  '==',
  '=+',
  '-=',
  '@=',
  ' =',
  '"=',
  "'=",
  ';=',
  ',=',
];
const BODIES = [
  '1+1',
  'SUM(1;2)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://127.0.0.1:9/"&A1,"click")',
  'WEBSERVICE("http://127.0.0.1:9/"&A1)',
  'DDE("soffice";"/etc/passwd";"A1")',
  "'file:///etc/passwd'#$passwd.A1",
  'IMPORTXML(CONCAT("http://127.0.0.1:9/",A1),"//a")',
  'A1',
  '{1;2}',
];
/** Different texts; `FORMULA_PAYLOADS` says how many. */
const payloads = STARTS.flatMap((start) => BODIES.map((body) => start + body)).slice(0, PAYLOADS);

/** Comma, double quotes, UTF-8, and on the way out every cell in quotes. */
const CSV_IN = 'CSV:44,34,76';
const CSV_OUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';

(PAYLOADS > 0 ? describe : describe.skip)(`${PAYLOADS} texts that look like formulas, opened by LibreOffice`, () => {
  let firebreak: TestApplication;
  let auditor: HttpClient;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'formulas-'));
    firebreak = await startTestApplication();
    auditor = await firebreak.signIn('auditor');
    await addVendor(await firebreak.signIn('procurement'));
    // Past the API, which takes no name that begins with a tab or a line break.
    await firebreak.database.query(
      `INSERT INTO access_scopes SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'name', payload))).*
         FROM access_scopes s CROSS JOIN unnest($2::text[]) payload WHERE s.organization_id = $1`,
      [firebreak.organizationIds.first, payloads],
    );
  });

  afterAll(async () => {
    await firebreak.stop();
    await rm(folder, { recursive: true });
  });

  async function convert(file: string, to: string, from?: string): Promise<string> {
    const extension = to.split(':')[0] ?? '';
    const out = join(folder, extension);
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(from === undefined ? [] : [`--infilter=${from}`]),
      '--convert-to',
      to,
      '--outdir',
      out,
      join(folder, file),
    ]);
    return readFile(join(out, `${file.slice(0, file.lastIndexOf('.'))}.${extension}`), 'utf8');
  }

  async function save(file: string, path: string): Promise<string> {
    const { status, bytes } = await auditor.exchange('GET', `/api/v1/exports/${path}`);
    expect(status).toBe(200);
    await writeFile(join(folder, file), bytes);
    return file;
  }

  it('are texts in the safe CSV and in the workbook, and formulas in the exact CSV (the control)', async () => {
    const safe = await convert(await save('safe.csv', 'access-scopes.csv?variant=safe'), 'fods', CSV_IN);
    const workbook = await convert(await save('workbook.xlsx', 'access-scopes.xlsx'), 'fods');
    for (const opened of [safe, workbook]) {
      expect(formulasIn(opened)).toEqual([]);
      expect(opened).not.toContain('xlink:href');
    }
    const exact = await convert(await save('exact.csv', 'access-scopes.csv'), 'fods', CSV_IN);
    expect(formulasIn(exact).length).toBeGreaterThan(PAYLOADS / 20);
  }, 300_000);

  it('are the same texts when LibreOffice saves the workbook', async () => {
    const saved = await convert(await save('saved.xlsx', 'access-scopes.xlsx'), CSV_OUT);
    const names = parse<Record<string, string>>(saved, { columns: true }).map(({ name = '' }) => name);
    expect(new Set(names.filter((name) => payloads.includes(name)))).toEqual(new Set(payloads));
  }, 300_000);
});

/** LibreOffice keeps a truth value from a workbook as a formula without an argument. */
function formulasIn(fods: string): string[] {
  const formulas = [...fods.matchAll(/table:formula="([^"]*)"/g)].map(([, formula = '']) => formula);
  return formulas.filter((formula) => !/^of:=(TRUE|FALSE)\(\)$/.test(formula));
}
