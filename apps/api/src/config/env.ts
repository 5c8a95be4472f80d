import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../local-postgres/start-error.js';

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Everything the process takes from its environment, read once at the start. */
export interface Env {
  /** `DATABASE_URL`: a PostgreSQL 15 or newer to use instead of the embedded one; its user needs CREATEROLE and CREATE on the database; not through a pooler. */
  readonly databaseUrl: string | null;
  /** `PORT`: where the API and the web app are served; 3000 unless set. */
  readonly port: number;
  /** `HOST`: the address to listen on; loopback unless set. */
  readonly host: string;
  /** `PUBLIC_URL`: the address people use, for links in mails; `http://localhost:PORT` unless set. */
  readonly publicUrl: string;
  /** `SMTP_URL`: where mail leaves, for example `smtp://mail.example:587`; without it mail waits in the outbox. */
  readonly smtpUrl: string | null;
  /** `MAIL_FROM`: the sender of every mail. */
  readonly mailFrom: string;
  /** `DATA_DIR`: where the embedded database, secrets and files are kept; `data` in the checkout unless set. */
  readonly dataDirectory: string;
  /** `DEMO_PASSWORD`: fixes the demo users' password; random and printed once unless set. */
  readonly demoPassword: string | null;
  /** `DEMO=off` leaves the demo organisations out. */
  readonly demo: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

function read(variables: Variables, name: string): string | null {
  const direct = variables[name]?.trim();
  if (direct) return direct;
  const file = variables[`${name}_FILE`]?.trim();
  if (!file) return null;
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    throw new StartError(`${name}_FILE names ${file}, which cannot be read: correct the path or its permissions.`);
  }
}

function readUrl(variables: Variables, name: string, protocols: readonly string[]): string | null {
  const value = read(variables, name);
  if (value === null) return null;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    const wanted = protocols.map((protocol) => `${protocol}//`).join(' or ');
    throw new StartError(`${name} is not an address that starts with ${wanted}: correct it or leave it out.`);
  }
  return value;
}

/** Reads and checks the environment. Throws a StartError with one sentence of advice for a bad value. */
export function readEnv(variables: Variables): Env {
  const portText = read(variables, 'PORT') ?? '3000';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
    throw new StartError(`PORT is "${portText}", which is not a number from 0 to 65535: correct it or leave it out.`);
  }
  const demo = read(variables, 'DEMO') ?? 'on';
  if (demo !== 'on' && demo !== 'off') throw new StartError(`DEMO is "${demo}": set it to on or off, or leave it out.`);
  const demoPassword = read(variables, 'DEMO_PASSWORD');
  return {
    databaseUrl: readUrl(variables, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    port,
    host: read(variables, 'HOST') ?? '127.0.0.1',
    publicUrl: (readUrl(variables, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(
      /\/+$/,
      '',
    ),
    smtpUrl: readUrl(variables, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read(variables, 'MAIL_FROM') ?? 'Firebreak <firebreak@localhost>',
    dataDirectory: resolve(read(variables, 'DATA_DIR') ?? `${CHECKOUT}data`),
    demoPassword,
    demo: demo === 'on',
  };
}
