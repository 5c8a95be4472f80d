import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const LONGEST_MILLISECONDS = 600_000;
const folder = mkdtempSync(join(tmpdir(), 'firebreak-bench-spec-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the benchmark', () => {
  it(
    'measures every case on a small register',
    () => {
      const file = join(folder, 'figures.json');
      const options = ['--sizes', '200', '--requests', '20', '--blocks', '1', '--json', file];
      const program = join(import.meta.dirname, 'bench.mjs');
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const { results, control } = JSON.parse(readFileSync(file, 'utf8'));
      expect(results.map(({ name, size }) => `${name} of ${size ?? 'vendors'}`).toSorted()).toEqual([
        ...['csv', 'heatmap', 'home-page', 'import'].map((name) => `${name} of 200`),
        'judgement of vendors',
        ...['list', 'list-page', 'save', 'vendor'].map((name) => `${name} of 200`),
      ]);
      for (const { ratio, share, perSecond, rowsPerSecond, page } of results)
        expect(page?.nodes ?? (ratio ?? share ?? perSecond ?? rowsPerSecond).median).toBeGreaterThan(0);
      // No matter of speed: on the same server twice the work costs more than the work.
      expect(control.ratioWithDatabase.median).toBeGreaterThan(1.2);
      expect(stdout).toMatch(/^csv +200 /m);
    },
    LONGEST_MILLISECONDS,
  );
});
