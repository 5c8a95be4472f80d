import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERSONAL_BELONGINGS, PERSONAL_ROWS } from '@firebreak/migrations';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { FREE_TEXTS } from './free-texts.js';

/** Tables of which every text is a code, a key, sealed, or gone when the work is done. */
const NOBODY_IN = [
  'assessment_questions',
  'export_packages',
  'import_runs',
  'intake_links',
  'judgements',
  'migrations',
  'offboardings',
  'questionnaire_versions',
  'questions',
  'vendor_acts',
  'vendor_import_rows',
  'vendor_retention',
  'vendor_words',
  'webhook_attempts',
  'webhook_deliveries',
  'personal_data_erasures',
];
/** Columns of other tables that hold words of the vocabulary, digests or secrets. */
const CODES =
  /(^|_)(status|state|kind|role|locale|hash|sha256|digest|outcome|duty|closing|ending|proof|proofs|currency|website|usage|archetype|band)$|^(access_level|access_types|data_categories|countries|measures|check_phrase|filled_in_by|scan|refusal|question_key|severity|flag_key|mended_proof|severe_flags|model_version|version|base_version|adjustments|name_key|key|events|about|reminder_days_\w+|asks_again_tiers|status_before_archiving|row_counts|file_hashes|body_encrypted|occasion|stop_url|tables)$/;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** Columns of the register that take text and of which nothing says whether a person can stand there. */
async function unknownColumns(): Promise<string[]> {
  const columns = await database.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      WHERE a.attnum > 0 AND NOT a.attisdropped
        AND format_type(a.atttypid, NULL) IN ('text', 'text[]', 'json', 'jsonb', 'bytea', 'character varying') ORDER BY 1, 2`,
  );
  const known = new Set([
    ...PERSONAL_ROWS.flatMap(({ table, set }) => [...set.matchAll(/(\w+) = /g)].map((found) => `${table}.${found[1]}`)),
    ...FREE_TEXTS.flatMap(({ table, columns: texts, named = [] }) =>
      [...texts, ...named].map((column) => `${table}.${column}`),
    ),
  ]);
  const tables = new Set<string>([...NOBODY_IN, ...PERSONAL_BELONGINGS.map(([table]) => table)]);
  return columns
    .filter(({ table, column }) => !tables.has(table) && !CODES.test(column) && !known.has(`${table}.${column}`))
    .map(({ table, column }) => `${table}.${column}`);
}

describe('columns that take text', () => {
  it('are erased, looked through for names, or known to hold nobody', async () => {
    expect(await unknownColumns()).toEqual([]);
  });

  it('are noticed when they come later', async () => {
    await database.query('ALTER TABLE vendors ADD COLUMN director text');
    await database.query('CREATE TABLE later_people (organization_id uuid, id uuid, email text, facts jsonb)');
    expect(await unknownColumns()).toEqual(['later_people.email', 'later_people.facts', 'vendors.director']);
  });
});
