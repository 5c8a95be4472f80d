import { cruise, format } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const sources = ['apps', 'libs', 'migrations'];
const fixtures = join(root, 'scripts/architecture-fixtures');
/** The fixture in which nothing is wrong; every other one breaks the rule it is named after. */
const allowedFixture = 'allowed';

const unproven = await findUnprovenRules();
for (const complaint of unproven) console.error(complaint);
const result = await check(root);
const { summary } = result;
if (summary.error > 0) console.error((await format(result, { outputType: 'err' })).output);
console.log(`${forbidden.length} rules, each caught in its fixture: ${unproven.length === 0 ? 'yes' : 'no'}`);
console.log(
  `${summary.totalCruised} files, ${summary.totalDependenciesCruised} imports, ${summary.error} against the rules`,
);
process.exit(unproven.length + summary.error > 0 || summary.totalDependenciesCruised === 0 ? 1 : 0);

async function check(baseDir) {
  const aliases = Object.fromEntries(
    ['domain', 'api-client'].map((name) => [`@firebreak/${name}$`, join(baseDir, 'libs', name, 'src/index.ts')]),
  );
  const alias = { ...aliases, '@firebreak/migrations$': join(baseDir, 'migrations/index.ts') };
  const folders = readdirSync(baseDir).filter((name) => sources.includes(name));
  const { output } = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    { ...options.enhancedResolveOptions, alias },
  );
  return output;
}

async function findUnprovenRules() {
  const names = readdirSync(fixtures);
  const unknown = names.filter((name) => name !== allowedFixture && !forbidden.some((rule) => rule.name === name));
  const complaints = unknown.map((name) => `Fixture ${name} is of no rule.`);
  for (const name of [allowedFixture, ...forbidden.map((rule) => rule.name)]) {
    if (!names.includes(name)) {
      complaints.push(`Rule ${name} has no fixture that breaks it.`);
      continue;
    }
    const { violations } = (await check(join(fixtures, name))).summary;
    const broken = [...new Set(violations.map((violation) => violation.rule.name))].join(', ');
    const expected = name === allowedFixture ? '' : name;
    if (broken !== expected) complaints.push(`Fixture ${name} breaks: ${broken || 'nothing'}.`);
  }
  return complaints;
}
