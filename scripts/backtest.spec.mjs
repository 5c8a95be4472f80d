import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { withTables } from './backtest/print-tables.mjs';
import { tablesOf } from './backtest/tables.mjs';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../docs/BACKTEST.md'), 'utf8');

function run(...args) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'backtest.mjs'), ...args], { encoding: 'utf8' });
}

describe('the backtest', () => {
  let status;
  let report;
  beforeAll(() => {
    const { stdout, ...rest } = run('--json');
    ({ status } = rest);
    report = JSON.parse(stdout);
  }, 120_000);

  it('measures three slices, each with its controls, and ends well', () => {
    expect(status).toBe(0);
    expect(report.slices.map(({ key }) => key)).toEqual(['inherent', 'afterwards', 'knowable']);
    for (const { controls } of report.slices) expect(controls.map(({ holds }) => holds)).toEqual([true, true, null]);
  });

  it('gives the figures of docs/BACKTEST.md; after a change of the model: npm run backtest -- --write', () => {
    expect(withTables(DOCUMENT, tablesOf(report))).toBe(DOCUMENT);
  });

  it('has every miss discussed there', () => {
    const discussed = [...DOCUMENT.matchAll(/^- \*\*((?:INC|BEN)-[A-Z0-9-]+)\*\*/gm)].map(([, id]) => id);
    expect(discussed).toEqual(expect.arrayContaining(report.misses.map(({ id }) => id)));
  });

  it('refuses an unknown option and a folder that is no data set', () => {
    expect(run('--colour')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage') });
    const folder = mkdtempSync(join(tmpdir(), 'firebreak-backtest-'));
    writeFileSync(join(folder, 'incidents.json'), '{');
    const refused = run('--cases-from', folder);
    rmSync(folder, { recursive: true });
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('JSON') });
  });
});
