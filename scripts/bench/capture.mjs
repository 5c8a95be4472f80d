import { AsyncLocalStorage } from 'node:async_hooks';
import { finished } from 'node:stream/promises';
import { pg } from './api-packages.mjs';

const HOST = '127.0.0.1';
const recordings = new AsyncLocalStorage();

/**
 * Opens the API inside this process, so that the statements that it sends for a request can be seen. It also fills the
 * demo, whose really judged vendors are what the benchmark's vendors are copied from.
 */
export async function openObservedApi(databaseUrl) {
  const [{ createApplication }, { readEnv }, { prepareDatabase }, { DemoService }] = await Promise.all(
    ['application', 'config/env', 'database/prepare-database', 'demo/demo.service'].map(
      (name) => import(new URL(`../../apps/api/dist/${name}.js`, import.meta.url)),
    ),
  );
  const restore = observeStatements();
  const connection = await prepareDatabase(databaseUrl);
  const app = await createApplication(
    readEnv({ DATABASE_URL: databaseUrl, RATE_LIMITS: 'off', LOG_LEVEL: 'warn' }),
    connection,
  );
  const server = app.getHttpAdapter().getInstance();
  await server.ready();
  return {
    apiUrl: connection.apiUrl,
    fillDemo: () => app.get(DemoService).fill(),
    /** Sends one request and gives what the API sent to the database for it, in its order. */
    async capture({ method = 'GET', path, headers = {}, body }) {
      const statements = [];
      const sent = { method, url: path, headers: { host: HOST, origin: `http://${HOST}`, ...headers }, payload: body };
      // Fastify sends it when its answer is waited for, so that must be in here too. A file of a million rows is no string.
      await recordings.run(statements, async () => {
        const { statusCode, ...response } = await server.inject({ ...sent, payloadAsStream: true });
        if (statusCode >= 300) throw new Error(`${method} ${path}: ${statusCode}`);
        await finished(response.stream().resume());
      });
      return toSteps(statements);
    },
    async close() {
      await app.close();
      restore();
    },
  };
}

function observeStatements() {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function observed(statement, values, ...rest) {
    const text = typeof statement === 'string' ? statement : statement.text;
    const parameters = Array.isArray(values) ? values : statement.values;
    recordings.getStore()?.push({ text, ...(parameters?.length > 0 && { parameters: [...parameters] }) });
    return query.call(this, statement, values, ...rest);
  };
  return () => {
    pg.Client.prototype.query = query;
  };
}

/** Says of each statement what a replay must know: where a transaction begins and ends, and which rows are the answer. */
function toSteps(statements) {
  const steps = statements.map(({ text, parameters }) => ({
    text,
    parameters,
    begins: /^(BEGIN|START TRANSACTION)/i.test(text),
    ends: /^(COMMIT|ROLLBACK)/i.test(text),
    // The change that fails when somebody else made one in the meantime.
    guards: /^UPDATE "answers"/i.test(text),
  }));
  const answering = steps.findLast(
    ({ text }) => /^\s*(SELECT|UPDATE|INSERT|WITH)/i.test(text) && !/trail\.|set_config/.test(text),
  );
  if (!answering || !steps.some((step) => step.begins) || !steps.at(-1).ends)
    throw new Error(`This is no request with a transaction of its own: ${JSON.stringify(steps)}`);
  return steps.map((step) => ({ ...step, answers: step === answering }));
}

/** Without what a read does beyond the session, the tenant and the rows: settling which instant it shows. */
export function toLeast(steps) {
  return steps.map((step) => (step.begins ? { ...step, text: openOnly(step.text) } : step));
}

/** The opening of a snapshot comes as one message of several statements, a transaction that settles in front. */
function openOnly(text) {
  const statements = text.split(';\n');
  const start = statements.findIndex((statement) => statement.startsWith('START TRANSACTION'));
  if (start < 1) throw new Error(`This is no opening of a snapshot: ${text}`);
  return statements
    .slice(start)
    .filter((statement) => !/trail\.heads/.test(statement))
    .join(';\n');
}

/** A captured save that replaced version 1, as another respondent sends it and for any version. */
export function forRespondent(steps, captured, respondent) {
  const known = new Map(
    ['tokenHash', 'assessmentId', 'invitationId', 'questionId', 'vendorId', 'questionKey'].map((name) => [
      String(captured[name]),
      respondent[name],
    ]),
  );
  return steps.map((step) => {
    const isAppend = step.text.includes('trail.append(');
    const change = (parameter, index) => {
      if (isAppend && index === 0) return { hole: 'id' };
      if (parameter instanceof Date) return { hole: 'instant' };
      if (step.guards && parameter === 1) return { hole: 'version' };
      // The level that is saved in the captured request is neither 1 nor 2.
      if (step.guards && parameter === 2) return { hole: 'nextVersion' };
      if (typeof parameter === 'string' && parameter.startsWith('{')) return toText(parameter);
      return known.get(String(parameter)) ?? parameter;
    };
    return { ...step, parameters: step.parameters?.map(change) };
  });
}

function toText(json) {
  const parts = json.split(/(?<="version":)2(?=[,}])/);
  if (parts.length !== 2) throw new Error(`The event of a save tells its version once: ${json}`);
  return { hole: 'text', parts };
}
