import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyTo, pg } from './api-packages.mjs';
import { Clients, quantile } from './load.mjs';
import { clusterMilliseconds, forgetPeakMemory, peakMemoryBytes, processorMilliseconds } from './processor-time.mjs';
import { asStaff, FILES, READS, save } from './requests.mjs';

const ROWS_PER_FILE_BLOCK = 20_000;
const MOST_EXPORTS_PER_BLOCK = 10;

/**
 * Sends the same request to several servers in turns, block by block, so that whatever else the machine does meets all.
 * Gives the first one's processor time as a multiple of each other one's: the median of the blocks and their spread.
 */
async function compare({ blocks, load, connections, postmaster }, servers) {
  const sides = servers.map((server) => ({ ...server, clients: new Clients(server.origin, connections), blocks: [] }));
  try {
    for (const { clients, describe } of sides) await clients.send(load, describe);
    for (let block = 0; block < blocks; block += 1)
      for (const side of sides) side.blocks.push(await measureBlock(side, load, postmaster));
  } finally {
    for (const { clients } of sides) clients.close();
  }
  const [first, ...others] = sides;
  const ratios = (other, cost) => spread(first.blocks.map((block, number) => cost(block) / cost(other.blocks[number])));
  return {
    api: summarize(first.blocks),
    bare: summarize(others[0].blocks),
    ratio: ratios(others[0], processOf),
    ratioWithDatabase: ratios(others[0], bothOf),
    ...(others[1] && {
      least: summarize(others[1].blocks),
      ratioToLeast: ratios(others[1], processOf),
      ratioToLeastWithDatabase: ratios(others[1], bothOf),
    }),
  };
}

const processOf = ({ process, milliseconds }) => process / milliseconds.length;
const databaseOf = ({ database, milliseconds }) => database / milliseconds.length;
const bothOf = (block) => processOf(block) + databaseOf(block);

async function measureBlock({ pid, clients, describe }, load, postmaster) {
  const before = { process: processorMilliseconds(pid), database: clusterMilliseconds(postmaster) };
  const { milliseconds, elapsed } = await clients.send(load, describe);
  return {
    milliseconds,
    elapsed,
    process: processorMilliseconds(pid) - before.process,
    database: clusterMilliseconds(postmaster) - before.database,
  };
}

function spread(values) {
  return { median: quantile(values, 0.5), least: Math.min(...values), most: Math.max(...values) };
}

function summarize(blocks) {
  const milliseconds = blocks.flatMap((block) => block.milliseconds);
  const elapsed = blocks.reduce((sum, block) => sum + block.elapsed, 0);
  return {
    requests: milliseconds.length,
    processMilliseconds: quantile(blocks.map(processOf), 0.5),
    databaseMilliseconds: quantile(blocks.map(databaseOf), 0.5),
    p50Milliseconds: quantile(milliseconds, 0.5),
    p99Milliseconds: quantile(milliseconds, 0.99),
    requestsPerSecond: (milliseconds.length * 1000) / elapsed,
  };
}

/**
 * A read of the register through the API, against the same statements sent by the bare server, and against the fewest
 * that read the same rows as the same tenant.
 */
export function compareRead(settings, name, organization, api, bare) {
  const headers = asStaff(organization);
  const path = READS[name](organization);
  const replayed = `/${organization.size}/${name}`;
  return compare(settings, [
    { ...api, describe: () => ({ path, headers }) },
    { ...bare, describe: () => ({ path: replayed, headers }) },
    { ...bare, describe: () => ({ path: `${replayed}/least`, headers }) },
  ]);
}

/** The bare server doing everything twice against itself: whoever measures right finds something near 2. */
export function compareControl(settings, name, organization, bare) {
  const path = `/${organization.size}/${name}`;
  return compare(settings, [
    { ...bare, describe: () => ({ path: `${path}?times=2` }) },
    { ...bare, describe: () => ({ path }) },
  ]);
}

/** A save of an answer: every client is a respondent of its own and saves over its own last version. */
export async function compareSave(settings, organization, api, bare) {
  const { connections } = settings;
  const respondents = organization.respondents.slice(0, 2 * connections);
  const first = new Clients(api.origin, 1);
  for (const respondent of respondents) await first.exchange(save(respondent, 0, api.origin));
  first.close();
  const versions = respondents.map(() => 0);
  const nextSave = (number, origin) => save(respondents[number], (versions[number] += 1), origin);
  const repeated = (number) => ({
    ...nextSave(connections + number, bare.origin),
    path: `/${organization.size}/save/${number}`,
  });
  return compare(settings, [
    { ...api, describe: (number) => nextSave(number, api.origin) },
    { ...bare, describe: repeated },
  ]);
}

/** A file through the API against its COPY read straight from the database: one at a time, in turns. */
export async function compareFile({ blocks, postmaster }, name, organization, api, databaseUrl, steps) {
  const exports = Math.max(1, Math.min(MOST_EXPORTS_PER_BLOCK, Math.round(ROWS_PER_FILE_BLOCK / organization.size)));
  const clients = new Clients(api.origin, 1);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const request = { path: FILES[name], headers: asStaff(organization) };
  const begin = steps.findLastIndex((step, index) => step.begins && index < steps.findIndex(isCopy));
  const transaction = steps.slice(begin, steps.findIndex((step, index) => step.ends && index > begin) + 1);
  const time = async (work) => {
    let bytes = 0;
    const [processBefore, databaseBefore] = [processorMilliseconds(api.pid), clusterMilliseconds(postmaster)];
    const startedAt = performance.now();
    for (let number = 0; number < exports; number += 1) bytes += await work();
    return {
      bytes: bytes / exports,
      milliseconds: (performance.now() - startedAt) / exports,
      process: (processorMilliseconds(api.pid) - processBefore) / exports,
      database: (clusterMilliseconds(postmaster) - databaseBefore) / exports,
    };
  };
  try {
    const rounds = [];
    await clients.exchange(request);
    await copy(client, transaction);
    // What other requests have left behind is cleared away as far as it will be.
    await sleep(500);
    forgetPeakMemory(api.pid);
    for (let block = 0; block < blocks; block += 1)
      rounds.push({
        api: await time(() => clients.exchange(request).finally(() => clients.close())),
        copy: await time(() => copy(client, transaction)),
      });
    return {
      share: spread(rounds.map((round) => round.copy.milliseconds / round.api.milliseconds)),
      api: summarizeFile(rounds.map((round) => round.api)),
      copy: summarizeFile(rounds.map((round) => round.copy)),
      peakMemoryBytes: peakMemoryBytes(api.pid),
    };
  } finally {
    clients.close();
    await client.end();
  }
}

const isCopy = ({ text }) => text.startsWith('COPY');

async function copy(client, transaction) {
  let bytes = 0;
  for (const step of transaction) {
    if (isCopy(step)) for await (const chunk of client.query(copyTo(step.text))) bytes += chunk.length;
    else await client.query(step.text, step.parameters);
  }
  return bytes;
}

function summarizeFile(rounds) {
  const milliseconds = quantile(
    rounds.map((round) => round.milliseconds),
    0.5,
  );
  const { bytes } = rounds[0];
  return {
    bytes,
    milliseconds,
    megabytesPerSecond: bytes / 1e3 / milliseconds,
    processMilliseconds: quantile(
      rounds.map((round) => round.process),
      0.5,
    ),
    databaseMilliseconds: quantile(
      rounds.map((round) => round.database),
      0.5,
    ),
  };
}
