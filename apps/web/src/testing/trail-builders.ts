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
