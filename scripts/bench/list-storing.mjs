import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { messyList } from './messy-list.mjs';
import { startApi } from './servers.mjs';

const PASSWORD = 'correct horse battery';
const PAUSE_MILLISECONDS = 20;

/**
 * Has the API store a messy list of so many vendors while another person of the same organisation changes one vendor
 * again and again: how long the storing takes, and how long one change had to wait at most, alone and beside it.
 */
export async function measureStoring(databaseUrl, vendors) {
  const api = await startApi(databaseUrl, [], { DEMO: 'on', DEMO_PASSWORD: PASSWORD });
  try {
    const send = await signIn(api.origin);
    const { body: changed } = await send('POST', '/vendors', {
      name: `Changed beside ${vendors}`,
      archetype: 'hosting',
    });
    const alone = await changeUntil(send, changed, sleep(2_000));
    const startedAt = performance.now();
    const beside = await changeUntil(send, (await send('GET', `/vendors/${changed.id}`)).body, store(send, vendors));
    const seconds = (performance.now() - startedAt) / 1_000;
    return { name: 'storing', size: vendors, storingSeconds: seconds, alone, beside };
  } finally {
    await api.stop();
  }
}

/** Stores the list. Throws when it was not stored. */
async function store(send, vendors) {
  let { status, body } = await send('POST', '/imports/vendors?duplicates=leave_out', messyList(vendors));
  if (status !== 202) throw new Error(`The list was refused: ${status} ${JSON.stringify(body)}`);
  while (body.state === 'running') {
    await sleep(500);
    ({ body } = await send('GET', `/imports/${body.id}`));
  }
  if (body.state !== 'done') throw new Error(`The list was not stored: ${JSON.stringify(body)}`);
}

/** Changes a vendor until `until` is over: how often, how often it was put off, and the longest that one change took. */
async function changeUntil(send, vendor, until) {
  const work = { isOver: false };
  const over = until.finally(() => (work.isOver = true));
  const figures = { changes: 0, putOff: 0, longestMilliseconds: 0 };
  let { id, etag } = vendor;
  while (!work.isOver) {
    const startedAt = performance.now();
    const { status, body } = await send('PATCH', `/vendors/${id}`, { notes: `Note ${startedAt}` }, etag);
    if (status === 200) ({ etag } = body);
    else if (status === 503) figures.putOff += 1;
    else throw new Error(`The change was refused: ${status} ${JSON.stringify(body)}`);
    figures.changes += 1;
    figures.longestMilliseconds = Math.max(figures.longestMilliseconds, performance.now() - startedAt);
    await sleep(PAUSE_MILLISECONDS);
  }
  await over;
  return figures;
}

async function signIn(origin) {
  const headers = { origin, 'content-type': 'application/json' };
  const session = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: 'procurement@demo.test', password: PASSWORD }),
  });
  if (session.status !== 201) throw new Error(`Nobody can sign in: ${session.status}`);
  const cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (method, path, content, etag) => {
    const isList = typeof content === 'string';
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        cookie,
        ...(isList ? { 'content-type': 'text/csv' } : {}),
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
      ...(content === undefined ? {} : { body: isList ? content : JSON.stringify(content) }),
    });
    return { status: response.status, body: await response.json() };
  };
}
