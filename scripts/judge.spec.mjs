import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'firebreak-judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = {
  id: 'centre',
  archetype: 'call_centre_bpo',
  access_level: 'high',
  privileged_access: false,
  access_types: ['crm_bulk_read'],
  data_categories: ['contact', 'dob'],
  people_count: 5_700_000,
  grades: { mfa: 0, phishing: 0 },
};
const cleaner = {
  ...row,
  id: 'cleaner',
  archetype: 'facilities_contractor',
  access_level: 'low',
  access_types: ['none'],
};

function judgeFile(text, ...options) {
  const file = join(folder, 'rows.json');
  writeFileSync(file, text);
  return run('--rows', file, ...options);
}

function run(...args) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'judge.mjs'), ...args], { encoding: 'utf8' });
}

describe('judging a file', () => {
  it('prints nothing but the rows as JSON, in their order', () => {
    const { status, stdout } = judgeFile(JSON.stringify({ rows: [cleaner, row] }), '--json');
    expect(status).toBe(0);
    const { rows } = JSON.parse(stdout);
    expect(rows.map(({ id }) => id)).toEqual(['cleaner', 'centre']);
    expect(Object.keys(rows[1])).toEqual(['id', 'score', 'band', 'flagged', 'flags']);
    expect(rows[1].score).toBeGreaterThan(rows[0].score);
    expect(rows[1].flagged).toBe(true);
  });

  it('prints a list with the highest score first without --json', () => {
    const { stdout } = judgeFile(JSON.stringify({ rows: [cleaner, row] }));
    expect(stdout.split('\n')[0]).toMatch(/centre/);
  });

  it('says which row and field is wrong, on stderr, with exit code 2', () => {
    const broken = JSON.stringify({ rows: [row, { ...row, people_count: 'many' }] });
    const { status, stdout, stderr } = judgeFile(broken, '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/rows\[1\]\.people_count/);
  });

  it.each([
    [[], /Usage/],
    [['--rows', join(folder, 'missing.json')], /Cannot read/],
    [['--colour'], /Usage/],
  ])('refuses the options %j with exit code 2', (options, message) => {
    const { status, stderr } = run(...options);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('refuses a file that is not JSON', () => {
    const { status, stderr } = judgeFile('{');
    expect(status).toBe(2);
    expect(stderr).toMatch(/not JSON/);
  });
});
