import { performance } from 'node:perf_hooks';
import { messyList } from './messy-list.mjs';

const compiled = (path) => import(new URL(`../../${path}`, import.meta.url));

/**
 * Measures the dry run of a messy list of so many vendors beside a register of as many, without the database: how many
 * times the bare parse of the same text it takes, on the clock, and its rows in a second.
 */
export async function measureImport(vendors, blocks) {
  const { planImport } = await compiled('libs/domain/dist/index.js');
  const { readList } = await compiled('apps/api/dist/imports/read-list.js');
  const { readRows } = await compiled('apps/api/dist/imports/read-rows.js');
  const { parseCsv } = await import('./api-packages.mjs');
  const bytes = Buffer.from(messyList(vendors));
  const said = { dayOrder: null, archetype: null, people: new Map(), meanings: new Map() };
  const dryRun = async (register) => {
    const list = await readList(bytes, 'text/csv', {});
    const { rows, faults } = await readRows(list, said, { tell: () => undefined });
    if (faults.length > 0) throw new Error(`The list has ${faults.length} faults.`);
    return planImport(rows, register, () => null, 0);
  };
  const { added } = await dryRun([]);
  const register = added.map(({ row, vendor }) => ({ ...vendor, id: String(row), hasScopes: true }));
  const measured = [];
  for (let block = 0; block < blocks; block += 1) {
    const bare = await seconds(() => parseCsv(bytes, { relax_column_count: true, relax_quotes: true }));
    measured.push({ bare, dry: await seconds(() => dryRun(register)) });
  }
  return {
    name: 'import',
    size: vendors,
    timesTheParse: spreadOf(measured.map(({ bare, dry }) => dry / bare)),
    rowsPerSecond: spreadOf(measured.map(({ dry }) => vendors / dry)),
    dryRunSeconds: spreadOf(measured.map(({ dry }) => dry)),
  };
}

async function seconds(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

function spreadOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) };
}
