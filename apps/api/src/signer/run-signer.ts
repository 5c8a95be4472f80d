import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { CheckpointSigner, SignedPass } from './checkpoint-signer.js';
import type { SignerAlarm, SignerFault } from './signer-alarm.js';
import { TrailSource } from './trail-source.js';

const MILLISECONDS_A_MINUTE = 60_000;

const ALARMS: Readonly<Record<SignerFault, string>> = {
  shorter: 'ends before event {size}, which was signed',
  rewritten: 'has another event {size} than the one that was signed',
  broken: 'has links after event {size} that do not follow from each other',
  gone: 'was signed up to event {size} and is not there any more',
  unreadable: 'has a file of checkpoints that is not as the signer wrote it',
};

/** Looks at all trails once, on a connection of its own. */
export async function passOnce(signer: CheckpointSigner, databaseUrl: string): Promise<SignedPass> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await signer.pass(new TrailSource(client));
  } finally {
    await client.end();
  }
}

/** Looks at its start, every so many minutes, and once more when it is told to stop; what fails is tried again the next time. */
export async function runSigner(
  signer: CheckpointSigner,
  databaseUrl: string,
  minutes: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const isLast = signal.aborted;
    try {
      const { alarms } = await passOnce(signer, databaseUrl);
      for (const alarm of alarms) process.stderr.write(`signer: ALARM: ${sentenceOf(alarm)}\n`);
    } catch (error) {
      process.stderr.write(`signer: Nothing was signed: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    if (isLast) return;
    await sleep(minutes * MILLISECONDS_A_MINUTE, undefined, { signal }).catch(() => undefined);
  }
}

function sentenceOf({ organizationId, fault, size }: SignerAlarm): string {
  const what = fault === null ? '' : ALARMS[fault].replace('{size}', String(size));
  return `The trail of the organisation ${organizationId} ${what}. It is not signed until it fits again.`;
}
