import type { TrailAction, TrailSubject } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../tenancy/tenant-db.js';

/** An event that was just recorded; it is not sealed yet. */
export interface HeardEvent {
  readonly id: string;
  readonly actor: Actor;
  readonly action: TrailAction;
  readonly subject: readonly [TrailSubject, string];
  readonly vendorId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Takes note of an event in its transaction; what takes work is put off with TenantDb.beforeCommit. */
export type TrailListener = (event: HeardEvent) => void;

/** Who hears of every event, in its own transaction: whoever names itself here before the application starts. */
@Injectable()
export class TrailListeners {
  private readonly listeners: TrailListener[] = [];

  add(listener: TrailListener): void {
    this.listeners.push(listener);
  }

  tell(event: HeardEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
