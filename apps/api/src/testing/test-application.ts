import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { DomainError, HKCERT_CORE, type Role } from '@firebreak/domain';
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as createId } from 'uuid';
import { createApplication } from '../application.js';
import { readEnv } from '../config/env.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import type { EgressNetwork } from '../egress/egress-network.js';
import { HttpClient } from './http-client.js';
import { makeToken } from './api-tokens.js';
import { RECEIVER_ADDRESS } from './webhook-receiver.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The password of everybody in the tests. */
export const PASSWORD = 'correct horse battery staple';

/** The people of the tests: three roles in each of two organisations. */
export const PEOPLE = {
  admin: { email: 'admin@first.test', role: 'admin', organization: 'first' },
  procurement: { email: 'procurement@first.test', role: 'procurement', organization: 'first' },
  auditor: { email: 'auditor@first.test', role: 'auditor', organization: 'first' },
  stranger: { email: 'procurement@second.test', role: 'procurement', organization: 'second' },
  strangeAuditor: { email: 'auditor@second.test', role: 'auditor', organization: 'second' },
  strangeAdmin: { email: 'admin@second.test', role: 'admin', organization: 'second' },
} as const satisfies Record<string, { email: string; role: Role; organization: 'first' | 'second' }>;

/** A network in which every name has a public address, and nobody is there. */
const NOBODY_ANSWERS: EgressNetwork = {
  resolve: () => Promise.resolve([RECEIVER_ADDRESS]),
  connect: () => connect({ host: '127.0.0.1', port: 9 }),
};

/** One of the people of the tests. */
export type PersonKey = keyof typeof PEOPLE;

/** The whole application on a database of its own, listening on a free port of the loopback. */
export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly origin: string;
  readonly dataDirectory: string;
  readonly organizationIds: Readonly<Record<'first' | 'second', string>>;
  /** A browser that is not signed in. */
  visitor(): HttpClient;
  /** A browser in which the person is signed in. */
  signIn(person: PersonKey): Promise<HttpClient>;
  /** A program that acts for the person, with its role or a narrower one. */
  program(person: PersonKey, role?: Role): Promise<HttpClient>;
  stop(): Promise<void>;
}

/**
 * Starts the application as the process would, with these variables beside the tests' own; with two organisations unless
 * it is to be empty.
 */
export async function startTestApplication(
  variables: Record<string, string> = {},
  { empty = false, network = NOBODY_ANSWERS }: { readonly empty?: boolean; readonly network?: EgressNetwork } = {},
): Promise<TestApplication> {
  const database = await createTestDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firebreak-api-'));
  const env = readEnv({
    PORT: '0',
    DATA_DIR: dataDirectory,
    PUBLIC_URL: 'http://register.test',
    RATE_LIMITS: 'off',
    WEBHOOKS: 'on',
    SIGN_UP: 'on',
    LOG_FORMAT: 'text',
    ...variables,
  });
  const app = await createApplication(env, database.connection, network);
  Logger.overrideLogger(new UnforeseenErrors());
  await app.listen(0, '127.0.0.1');
  const origin = (await app.getUrl()).replace(/\/$/, '');
  const clients: HttpClient[] = [];
  const visitor = (): HttpClient => {
    const client = new HttpClient(origin);
    clients.push(client);
    return client;
  };
  const signIn = async (person: PersonKey): Promise<HttpClient> => {
    const client = visitor();
    const { status } = await client.post('/session', { email: PEOPLE[person].email, password: PASSWORD });
    if (status !== 201) throw new Error(`${person} could not sign in: ${status}`);
    return client;
  };
  return {
    app,
    database,
    origin,
    dataDirectory,
    organizationIds: {
      first: empty ? '' : await createOrganization(app, 'first', 'First Trading'),
      second: empty ? '' : await createOrganization(app, 'second', 'Second Trading'),
    },
    visitor,
    signIn,
    program: async (person, role = PEOPLE[person].role) => {
      const client = visitor();
      client.token = (await makeToken(await signIn(person), { role })).token;
      return client;
    },
    stop: async () => {
      for (const client of clients) client.close();
      await app.close();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function createOrganization(
  app: NestFastifyApplication,
  organization: 'first' | 'second',
  name: string,
): Promise<string> {
  const people = Object.entries(PEOPLE).filter(([, person]) => person.organization === organization);
  return foundOrganization(
    app,
    name,
    people.map(([key, { email, role }]) => ({ email, role, name: `Person ${key}` })),
  );
}

/** Adds an organisation of these people, who all have the password of the tests; gives its id. */
export async function foundOrganization(
  app: NestFastifyApplication,
  name: string,
  people: readonly { email: string; role: Role; name: string }[],
): Promise<string> {
  const id = createId();
  const now = new Date();
  await app.get(TenantDb).run(id, async () => {
    await app.get(OrganizationsService).create({ name, currency: 'HKD', locale: 'en', isDemo: true, now });
    await app.get(QuestionnairesService).publish(HKCERT_CORE, now);
    for (const person of people)
      await app.get(UsersService).create({ ...person, locale: 'en', password: PASSWORD, now });
  });
  return id;
}

/** Prints what nobody foresaw; a refusal that a test provokes is no news. */
class UnforeseenErrors extends ConsoleLogger {
  constructor() {
    super({ logLevels: ['error'] });
  }

  override error(message: unknown, ...rest: unknown[]): void {
    const cause = message !== null && typeof message === 'object' && 'error' in message ? message.error : undefined;
    const isProvoked = cause instanceof DomainError || /timeout|terminat/i.test(String(cause));
    if (!isProvoked) super.error(cause instanceof Error ? cause.stack : message, ...rest);
  }
}
