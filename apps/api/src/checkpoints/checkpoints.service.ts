import { notFound } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import type { PageQuery } from '../http/page.query.js';
import { decodeCursor, encodeCursor, toTotal, type Cursor, type Page } from '../http/paging.js';
import type { KeptCheckpoint } from '../signer/kept-checkpoint.js';
import type { SignerAlarm } from '../signer/signer-alarm.js';
import { SignerFolder, type SignerStatus } from '../signer/signer-folder.js';
import { fingerprintOf } from '../signing/signed-note.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { CheckpointsRepository } from './checkpoints.repository.js';
import { claimsIn, type TrailVerification } from './verify-trail.js';

/** How it stands with the signer. */
export const SIGNER_STATES = ['none', 'signing', 'silent', 'alarm'] as const;
export type SignerState = (typeof SIGNER_STATES)[number];

/** How it stands with the signer, and the newest checkpoint of the organisation. */
export interface SignerReport {
  readonly state: SignerState;
  readonly checkpoint: KeptCheckpoint | null;
  readonly eventsSince: number;
  readonly alarm: SignerAlarm | null;
  readonly status: SignerStatus | null;
  /** Of the key that signs now. */
  readonly fingerprint: string | null;
}

const SORT = '-size';
const isSize = (value: Cursor['value']): boolean => Number.isSafeInteger(value) && Number(value) > 0;
/** A pass over a long trail takes a while, and clocks differ. */
const GRACE_MINUTES = 5;

/** What the signer keeps of the organisation's trail, which the API only reads. */
@Injectable()
export class CheckpointsService {
  private readonly folder: SignerFolder;

  constructor(
    @Inject(ENV) env: Env,
    private readonly checkpoints: CheckpointsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {
    this.folder = new SignerFolder(env.signerDirectory);
  }

  /** Newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<KeptCheckpoint>> {
    const before = cursor === undefined ? Infinity : Number(decodeCursor(cursor, SORT, isSize).value);
    const found: KeptCheckpoint[] = [];
    let count = 0;
    let hasMore = false;
    for await (const kept of this.folder.listCheckpoints(this.db.organizationId)) {
      count += 1;
      if (kept.size < before) found.push(kept);
      if (found.length > limit) {
        found.shift();
        hasMore = true;
      }
    }
    const last = hasMore ? found[0] : undefined;
    return {
      items: found.toReversed(),
      nextCursor: last ? encodeCursor({ sort: SORT, value: last.size, id: this.db.organizationId }) : null,
      total: toTotal(count),
    };
  }

  /** The newest checkpoint, and how it stands with the signer. */
  async report(): Promise<SignerReport> {
    const { organizationId } = this.db;
    const status = await this.folder.findStatus();
    const last = await this.folder.findLastCheckpoint(organizationId);
    const checkpoint = last === 'unreadable' ? null : last;
    const alarm = (await this.folder.listAlarms()).get(organizationId) ?? null;
    const key = (await this.folder.listVerifierKeys()).at(-1);
    return {
      state: stateOf(status, alarm),
      checkpoint,
      eventsSince: Math.max(0, (await this.trail.countEvents()) - (checkpoint?.size ?? 0)),
      alarm,
      status,
      fingerprint: key === undefined ? null : fingerprintOf(key),
    };
  }

  /** The signed note of a checkpoint, told to the trail. Throws `not-found`. */
  async download(size: number): Promise<KeptCheckpoint> {
    const { organizationId } = this.db;
    for await (const kept of this.folder.listCheckpoints(organizationId)) {
      if (kept.size !== size) continue;
      const { root } = kept;
      await this.trail.record({
        action: 'checkpoint.downloaded',
        subject: ['organizations', organizationId],
        details: { size, root },
      });
      return kept;
    }
    throw notFound();
  }

  /** Computes the whole chain anew, and compares it with every checkpoint that is kept. */
  async verify(): Promise<TrailVerification> {
    const keys = await this.folder.listVerifierKeys();
    return this.checkpoints.verify(await claimsIn(this.folder, this.db.organizationId, keys));
  }
}

function stateOf(status: SignerStatus | null, alarm: SignerAlarm | null): SignerState {
  if (alarm !== null) return 'alarm';
  if (status === null) return 'none';
  const late = Date.now() - Date.parse(status.checkedAt) > (2 * status.minutes + GRACE_MINUTES) * 60_000;
  return late ? 'silent' : 'signing';
}
