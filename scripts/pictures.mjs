import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, say } from './prepare.mjs';

/** Takes every page in every state into a folder, to be looked at: `npm run pictures -- --to FOLDER --only vendor,home --pairs 4`. */
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: 'pictures' },
    only: { type: 'string' },
    pairs: { type: 'string', default: '2' },
  },
});
const folder = resolve(process.env.INIT_CWD ?? '.', values.to);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'scripts/test.mjs'), 'journeys/pictures', '-t', 'all pictures'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      PICTURES: folder,
      PICTURES_PAIRS: values.pairs,
      ...(values.only && { PICTURES_ONLY: values.only }),
    },
  },
);
say(`Pictures in ${folder}, the looks beside each other in ${join(folder, 'sheets')}`);
process.exit(status ?? 1);
