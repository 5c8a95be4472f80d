// The bare thing, in a process of its own: node:http and pg, which send what the API was seen to send.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { pg } from './api-packages.mjs';

process.once('message', ({ databaseUrl, poolSize, replays }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
  const server = createServer((request, response) => void handle(pool, replays, request, response));
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});
process.once('disconnect', () => process.exit());

async function handle(pool, replays, request, response) {
  let answered;
  try {
    answered = await answer(pool, replays, request);
  } catch (error) {
    answered = { status: 500, body: String(error) };
  }
  const { status, body } = answered;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

async function answer(pool, replays, request) {
  const { pathname, searchParams } = new URL(request.url, 'http://bare');
  const steps = replays[pathname];
  const version = await readVersion(request);
  let rows = [];
  let body = '';
  for (let time = Number(searchParams.get('times') ?? 1); time > 0; time -= 1) {
    rows = await replay(pool, steps, version);
    if (rows === null) return { status: 412, body: 'Somebody saved in the meantime.' };
    body = JSON.stringify(rows);
  }
  return { status: 200, body };
}

/** A save carries the version that it replaces, and its body is read as JSON. */
async function readVersion(request) {
  if (request.method === 'GET') return 0;
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return Number(request.headers['if-match'].replaceAll('"', ''));
}

/** Sends the statements, those of a transaction through one connection; the rows of the answer, or null when stale. */
async function replay(pool, steps, version) {
  let client;
  let rows = [];
  try {
    for (const { text, parameters, begins, ends, guards, answers } of steps) {
      if (begins) client = await pool.connect();
      const result = await (client ?? pool).query(text, parameters && fill(parameters, version));
      if (answers) ({ rows } = result);
      if (guards && result.rowCount !== 1) {
        await client.query('ROLLBACK');
        return null;
      }
      if (ends) {
        client.release();
        client = undefined;
      }
    }
    return rows;
  } finally {
    client?.release(true);
  }
}

/** What is new in every request stands as a hole. */
function fill(parameters, version) {
  return parameters.map((parameter) => {
    switch (parameter?.hole) {
      case 'id':
        return randomUUID();
      case 'instant':
        return new Date();
      case 'version':
        return version;
      case 'nextVersion':
        return version + 1;
      case 'text':
        return parameter.parts.join(String(version + 1));
      default:
        return parameter;
    }
  });
}
