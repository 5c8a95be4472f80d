import { createRequire } from 'node:module';

const require = createRequire(new URL('../../apps/api/package.json', import.meta.url));

/** The very `pg` that the API talks through. */
export const pg = require('pg');

/** The very reader of COPY that the API streams exports through. */
export const { to: copyTo } = require('pg-copy-streams');

/** The very parser that the API reads lists with. */
export const { parse: parseCsv } = require('csv-parse/sync');
