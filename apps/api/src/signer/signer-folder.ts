import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../local-postgres/system-error.js';
import { readVerifierKey, type VerifierKey } from '../signing/signed-note.js';
import {
  isInstant,
  readJson,
  readKeptCheckpoint,
  readSignerKey,
  type KeptCheckpoint,
  type SignerKey,
} from './kept-checkpoint.js';
import { readSignerAlarm, type SignerAlarm } from './signer-alarm.js';

/** When the signer last looked, and how often it means to. */
export interface SignerStatus {
  readonly checkedAt: string;
  readonly minutes: number;
}

/** More than a line is ever long: an edge has at most 53 hashes. */
const LONGEST_LINE = 16_384;
const CHECKPOINTS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.checkpoints\.jsonl$/;

/** What the signer keeps, for whoever reads it: lines that cannot be read are left out, and a folder that is not there is empty. */
export class SignerFolder {
  constructor(readonly path: string) {}

  get keysFile(): string {
    return join(this.path, 'keys.jsonl');
  }

  get alarmsFile(): string {
    return join(this.path, 'alarms.jsonl');
  }

  get statusFile(): string {
    return join(this.path, 'status.json');
  }

  checkpointsFile(organizationId: string): string {
    return join(this.path, 'checkpoints', `${organizationId}.checkpoints.jsonl`);
  }

  /** Every public key with which the signer ever signed, the oldest first. */
  async listKeys(): Promise<SignerKey[]> {
    return collect(linesOf(this.keysFile), readSignerKey);
  }

  /** The same as keys that check signatures. */
  async listVerifierKeys(): Promise<VerifierKey[]> {
    return (await this.listKeys()).flatMap(({ key }) => readVerifierKey(key) ?? []);
  }

  /** An organisation's checkpoints in the order in which they were signed. */
  async *listCheckpoints(organizationId: string): AsyncGenerator<KeptCheckpoint> {
    for await (const line of linesOf(this.checkpointsFile(organizationId))) {
      const kept = readKeptCheckpoint(line);
      if (kept !== null) yield kept;
    }
  }

  /** The organisations of which checkpoints are kept. */
  async listOrganizations(): Promise<string[]> {
    const names = await orElse(readdir(join(this.path, 'checkpoints')), []);
    return names.flatMap((name) => CHECKPOINTS.exec(name)?.[1] ?? []).toSorted();
  }

  /** The last line of an organisation's file; `unreadable` when there is one that holds no checkpoint, null without any. */
  async findLastCheckpoint(organizationId: string): Promise<KeptCheckpoint | 'unreadable' | null> {
    const line = await lastLineOf(this.checkpointsFile(organizationId));
    return line === null ? null : (readKeptCheckpoint(line) ?? 'unreadable');
  }

  /** The alarms that hold now, by organisation. */
  async listAlarms(): Promise<Map<string, SignerAlarm>> {
    const alarms = new Map<string, SignerAlarm>();
    for (const alarm of await collect(linesOf(this.alarmsFile), readSignerAlarm)) {
      if (alarm.fault === null) alarms.delete(alarm.organizationId);
      else alarms.set(alarm.organizationId, alarm);
    }
    return alarms;
  }

  /** Null while no signer has run. */
  async findStatus(): Promise<SignerStatus | null> {
    const { checkedAt, minutes } = readJson(await orElse(readFile(this.statusFile, 'utf8'), '')) ?? {};
    return isInstant(checkedAt) && Number.isSafeInteger(minutes) ? { checkedAt, minutes: Number(minutes) } : null;
  }
}

async function collect<T>(lines: AsyncIterable<string>, read: (line: string) => T | null): Promise<T[]> {
  const found: T[] = [];
  for await (const line of lines) {
    const value = read(line);
    if (value !== null) found.push(value);
  }
  return found;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await orElse(open(path), null);
  if (file !== null) yield* file.readLines({ encoding: 'utf8' });
}

/** The last line that was written whole; null when there is none. */
async function lastLineOf(path: string): Promise<string | null> {
  const file = await orElse(open(path), null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - 2 * LONGEST_LINE);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n').slice(0, -1);
    return lines.at(-1) ?? null;
  } finally {
    await file.close();
  }
}

/** What is not there, or not for us to read, is as good as nothing. */
async function orElse<T, U>(found: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await found;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EACCES', 'ENOTDIR')) return otherwise;
    throw error;
  }
}
