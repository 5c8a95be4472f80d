import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, root } from './prepare.mjs';

/** Sends generated requests to a running application: `npm run fuzz -- --requests 20000 --seed 1`. */
const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } });
for (const [name, value] of Object.entries(values)) {
  if (!/^\d{1,9}$/.test(value)) fail(`--${name} is "${value}", which is no whole number: correct it or leave it out.`);
}
const { requests = '20000', seed = String(randomInt(1_000_000_000)) } = values;
const env = { ...process.env, FUZZ_REQUESTS: requests, FUZZ_SEED: seed };
const { status } = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), 'generated-requests'], {
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
