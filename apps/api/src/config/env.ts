import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INVITATION_LIMITS } from '@firebreak/domain';
import { StartError } from '../local-postgres/start-error.js';
import { LOG_LEVELS, type LogLevel } from '../logging/log-lines.js';
import { refuseSampleSecrets } from './sample-secrets.js';

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Everything the process takes from its environment, read once at the start. */
export interface Env {
  /** `DATABASE_URL`: a PostgreSQL 15 or newer to use instead of the embedded one; its user needs CREATEROLE and CREATE on the database; not through a pooler. */
  readonly databaseUrl: string | null;
  /** `DATABASE_MAY_LOSE_WRITES=yes`: accepts a server without fsync or synchronous_commit, for data that nobody needs. */
  readonly databaseMayLoseWrites: boolean;
  /** `PORT`: where the API and the web app are served; 3000 unless set. */
  readonly port: number;
  /** `HOST`: the address to listen on; loopback unless set. */
  readonly host: string;
  /** `PUBLIC_URL`: the address people use, for links in mails; `http://localhost:PORT` unless set. */
  readonly publicUrl: string;
  /** Whether `HOST` and `PUBLIC_URL` both name the loopback: only people at this machine come here. */
  readonly onlyThisMachine: boolean;
  /** `SMTP_URL`: where mail leaves, for example `smtp://mail.example:587`; without it mail waits in the outbox. */
  readonly smtpUrl: string | null;
  /** `MAIL_FROM`: the sender of every mail. */
  readonly mailFrom: string;
  /** `DATA_DIR`: where the embedded database, secrets and files are kept; `data` in the checkout unless set. */
  readonly dataDirectory: string;
  /** `DEMO_PASSWORD`: fixes the demo users' password; random and printed once unless set. */
  readonly demoPassword: string | null;
  /** `BACKUP_PASSPHRASE`: encrypts backups, and opens them at a restore; without it they are written in the clear. */
  readonly backupPassphrase: string | null;
  /** `BACKUP_DIR`: where `npm run backup-drill` puts backups and says what became of the drill. */
  readonly backupDirectory: string | null;
  /** `BACKUPS_KEPT`: how many of its backups stay; 14 unless set. */
  readonly backupsKept: number;
  /** `S3_BUCKET_URL` and what goes with it: an S3-compatible store for vendors' files; the data directory unless set. */
  readonly s3: S3Bucket | null;
  /** `CLAMD`: a virus scanner for vendors' files, as `host:port` or the path of its socket; files say that they are not scanned unless set. */
  readonly clamd: string | null;
  /** `WEBHOOKS=on` lets administrators have addresses on the Internet told what happens; off unless set. */
  readonly webhooks: boolean;
  /** `SIGN_UP=on` lets anybody ask for an organisation of their own; off unless set. */
  readonly signUp: boolean;
  /** `SIGN_UP_INVITATIONS`: how many people an organisation that signed itself up may invite a day, until its operator raises it; 20 unless set. */
  readonly signUpInvitations: number;
  /** `DEMO=off` leaves the demo organisations out. */
  readonly demo: boolean;
  /** `RATE_LIMITS=off` lets everybody ask as often as they like; for load tests, on the loopback only. */
  readonly rateLimits: boolean;
  /** `SIGNER=off`: the signer of checkpoints runs in another place; it is started beside the API unless set. */
  readonly signer: boolean;
  /** `SIGNER_DIR`: where the signer keeps its key and what it signed, and where the API reads that; `DATA_DIR/signer` unless set. */
  readonly signerDirectory: string;
  /** `CHECKPOINT_MINUTES`: how often the signer looks whether there is something to sign; 15 unless set. */
  readonly checkpointMinutes: number;
  /** `SIGNER_DATABASE_URL`: how the signer reaches the database, as `npm run signer -- --database-url` says it; worked out from `DATABASE_URL` unless set. */
  readonly signerDatabaseUrl: string | null;
  /** `LOG_FORMAT`: lines for programs (`json`) or for people (`text`); for people unless set where a terminal shows them. */
  readonly logFormat: 'json' | 'text';
  /** `LOG_LEVEL`: the least that is logged; `info`, which tells of each request, unless set. */
  readonly logLevel: LogLevel;
  /** `TRUSTED_PROXIES`: whose `X-Forwarded-For` is believed, as addresses and networks; this machine unless set. */
  readonly trustedProxies: readonly string[];
}

/** A bucket of an S3-compatible store. */
export interface S3Bucket {
  /** `S3_BUCKET_URL`: the bucket's own address, for example `https://s3.eu-central-1.amazonaws.com/evidence`. */
  readonly url: string;
  /** `S3_REGION`: `us-east-1` unless set. */
  readonly region: string;
  /** `S3_ACCESS_KEY_ID` and `S3_SECRET_ACCESS_KEY`: who may read, write, list and delete there. */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const POSTGRESQL = ['postgres:', 'postgresql:'];
const MINUTES_A_DAY = 1_440;
const MOST_BACKUPS_KEPT = 1_000;
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

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

/** Whether a switch is on: the first of its two words says so, and it is what counts unless another is given. */
function readSwitch(
  variables: Variables,
  name: string,
  [on, off]: readonly [string, string],
  unset: string = on,
): boolean {
  const value = read(variables, name) ?? unset;
  if (value !== on && value !== off) {
    throw new StartError(`${name} is "${value}": set it to ${on} or ${off}, or leave it out.`);
  }
  return value === on;
}

/** One of these words. */
function readWord<Word extends string>(variables: Variables, name: string, words: readonly Word[], unset: Word): Word {
  const value = read(variables, name) ?? unset;
  const word = words.find((known) => known === value);
  if (word === undefined)
    throw new StartError(`${name} is "${value}": set it to ${words.join(' or ')}, or leave it out.`);
  return word;
}

function readNetworks(variables: Variables, name: string): string[] | null {
  const networks = read(variables, name)?.split(/[\s,]+/) ?? null;
  for (const network of networks ?? []) {
    const [address = '', bits = '0', ...rest] = network.split('/');
    if (isIP(address) === 0 || !/^\d{1,3}$/.test(bits) || rest.length > 0) {
      throw new StartError(
        `${name} holds "${network}", which is no address and no network: correct it to one such as 10.0.0.0/8.`,
      );
    }
  }
  return networks;
}

function readCount(variables: Variables, name: string, most: number, unset: string): number {
  const text = read(variables, name) ?? unset;
  if (!/^[1-9]\d{0,5}$/.test(text) || Number(text) > most)
    throw new StartError(`${name} is "${text}", which is not a number from 1 to ${most}: correct it or leave it out.`);
  return Number(text);
}

function readClamd(variables: Variables): string | null {
  const clamd = read(variables, 'CLAMD');
  if (clamd !== null && !/^(\/.+|[^/:\s]+:\d{1,5})$/.test(clamd))
    throw new StartError(`CLAMD is "${clamd}": give a host and a port such as clamd:3310, or the path of a socket.`);
  return clamd;
}

function readS3(variables: Variables): S3Bucket | null {
  const url = readUrl(variables, 'S3_BUCKET_URL', ['http:', 'https:']);
  if (url === null) return null;
  const accessKeyId = read(variables, 'S3_ACCESS_KEY_ID');
  const secretAccessKey = read(variables, 'S3_SECRET_ACCESS_KEY');
  if (accessKeyId === null || secretAccessKey === null)
    throw new StartError('S3_BUCKET_URL is set: give S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY as well.');
  return {
    url: url.replace(/\/+$/, ''),
    region: read(variables, 'S3_REGION') ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
  };
}

/** Reads and checks the environment. Throws a StartError with one sentence of advice for a bad value. */
export function readEnv(variables: Variables): Env {
  const portText = read(variables, 'PORT') ?? '3000';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
    throw new StartError(`PORT is "${portText}", which is not a number from 0 to 65535: correct it or leave it out.`);
  }
  const host = read(variables, 'HOST') ?? '127.0.0.1';
  const rateLimits = readSwitch(variables, 'RATE_LIMITS', ['on', 'off']);
  if (!rateLimits && !LOOPBACK.test(host)) {
    throw new StartError(
      `RATE_LIMITS is off and HOST is "${host}": without limits only this machine may reach Firebreak, so leave one of them out.`,
    );
  }
  const demoPassword = read(variables, 'DEMO_PASSWORD');
  const publicUrl = (readUrl(variables, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(
    /\/+$/,
    '',
  );
  const onlyThisMachine = LOOPBACK.test(host) && LOOPBACK.test(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''));
  const dataDirectory = resolve(read(variables, 'DATA_DIR') ?? `${CHECKOUT}data`);
  const databaseUrl = readUrl(variables, 'DATABASE_URL', POSTGRESQL);
  const smtpUrl = readUrl(variables, 'SMTP_URL', ['smtp:', 'smtps:']);
  const signerDatabaseUrl = readUrl(variables, 'SIGNER_DATABASE_URL', POSTGRESQL);
  const backupPassphrase = read(variables, 'BACKUP_PASSPHRASE');
  const backupDirectory = read(variables, 'BACKUP_DIR');
  const s3 = readS3(variables);
  if (!onlyThisMachine) {
    refuseSampleSecrets({
      DATABASE_URL: databaseUrl,
      SIGNER_DATABASE_URL: signerDatabaseUrl,
      SMTP_URL: smtpUrl,
      S3_SECRET_ACCESS_KEY: s3?.secretAccessKey ?? null,
      BACKUP_PASSPHRASE: backupPassphrase,
    });
  }
  return {
    databaseUrl,
    databaseMayLoseWrites: readSwitch(variables, 'DATABASE_MAY_LOSE_WRITES', ['yes', 'no'], 'no'),
    port,
    host,
    publicUrl,
    onlyThisMachine,
    smtpUrl,
    mailFrom: read(variables, 'MAIL_FROM') ?? 'Firebreak <firebreak@localhost>',
    dataDirectory,
    s3,
    clamd: readClamd(variables),
    webhooks: readSwitch(variables, 'WEBHOOKS', ['on', 'off'], 'off'),
    signUp: readSwitch(variables, 'SIGN_UP', ['on', 'off'], 'off'),
    signUpInvitations: readCount(
      variables,
      'SIGN_UP_INVITATIONS',
      INVITATION_LIMITS.mostPerDay,
      String(INVITATION_LIMITS.perDayAfterSignUp),
    ),
    demoPassword,
    demo: readSwitch(variables, 'DEMO', ['on', 'off']),
    rateLimits,
    signer: readSwitch(variables, 'SIGNER', ['on', 'off']),
    signerDirectory: resolve(read(variables, 'SIGNER_DIR') ?? join(dataDirectory, 'signer')),
    checkpointMinutes: readCount(variables, 'CHECKPOINT_MINUTES', MINUTES_A_DAY, '15'),
    signerDatabaseUrl,
    logFormat: readWord(variables, 'LOG_FORMAT', ['json', 'text'], process.stderr.isTTY ? 'text' : 'json'),
    logLevel: readWord(variables, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    trustedProxies: readNetworks(variables, 'TRUSTED_PROXIES') ?? ['loopback'],
    backupPassphrase,
    backupDirectory: backupDirectory === null ? null : resolve(backupDirectory),
    backupsKept: readCount(variables, 'BACKUPS_KEPT', MOST_BACKUPS_KEPT, '14'),
  };
}
