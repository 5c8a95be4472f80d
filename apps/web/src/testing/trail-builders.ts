import type { Schemas } from '@firebreak/api-client';
import { buildId, buildSession } from './builders';

/** An event of the trail: Wong Ka Yan signed in, unless said otherwise. */
export function buildEvent(event: Partial<Schemas['TrailEventView']> = {}): Schemas['TrailEventView'] {
  const { user } = buildSession();
  return {
    id: buildId(1000),
    sequence: 41,
    at: '2026-11-23T04:05:06.000Z',
    actor: { kind: 'person', id: user.id, name: user.name, token: null },
    action: 'session.opened',
    subject: { type: 'users', id: user.id },
    vendor: null,
    details: {},
    hash: 'a1b2'.repeat(16),
    ...event,
  };
}

/** An event about the built call centre. */
export function buildVendorEvent(event: Partial<Schemas['TrailEventView']> = {}): Schemas['TrailEventView'] {
  return buildEvent({
    action: 'vendor.changed',
    subject: { type: 'vendors', id: buildId(1) },
    vendor: { id: buildId(1), name: 'ManilaVoice BPO', deleted: false },
    ...event,
  });
}

/** What a check of a whole trail found: nothing, and no checkpoint was kept. */
export function buildTrailCheck(check: Partial<Schemas['TrailCheckView']> = {}): Schemas['TrailCheckView'] {
  return {
    holds: true,
    events: 9,
    head: 'c3'.repeat(32),
    faults: [],
    checkpoints: { count: 0, from: null, until: null, faults: [] },
    ...check,
  };
}

/** A checkpoint over 41 events. */
export function buildCheckpoint(checkpoint: Partial<Schemas['CheckpointView']> = {}): Schemas['CheckpointView'] {
  return {
    size: 41,
    at: '2026-11-23T04:15:00.000Z',
    hash: 'a1b2'.repeat(16),
    root: `${'A'.repeat(43)}=`,
    ...checkpoint,
  };
}

/** A signer that signs every 15 minutes, and has signed everything. */
export function buildSignerReport(
  report: Partial<Schemas['LatestCheckpointView']> = {},
): Schemas['LatestCheckpointView'] {
  return {
    state: 'signing',
    checkpoint: buildCheckpoint(),
    eventsSince: 0,
    alarm: null,
    checkedAt: '2026-11-23T04:30:00.000Z',
    intervalMinutes: 15,
    fingerprint: 'f1'.repeat(32),
    ...report,
  };
}
