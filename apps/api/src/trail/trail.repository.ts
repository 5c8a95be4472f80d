import type { TrailAction, TrailSubject } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb, type Actor } from '../tenancy/tenant-db.js';

/** One event that has no place in the chain yet. */
export interface NewEvent {
  readonly id: string;
  readonly actor: Actor;
  readonly action: TrailAction;
  readonly subject: readonly [TrailSubject, string];
  readonly vendorId: string | null;
  /** Canonical JSON. */
  readonly payload: string;
}

/** The events of the running transaction's organisation. */
@Injectable()
export class TrailRepository {
  constructor(private readonly db: TenantDb) {}

  async append({ id, actor, action, subject: [type, subjectId], vendorId, payload }: NewEvent): Promise<void> {
    await this.db.em.query('SELECT trail.append($1, $2, $3, $4, $5, $6, $7, $8)', [
      id,
      actor.kind,
      actor.id,
      action,
      type,
      subjectId,
      vendorId,
      payload,
    ]);
  }
}
