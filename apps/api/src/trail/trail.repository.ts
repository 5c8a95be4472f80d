import type { TrailAction, TrailSubject } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import { TenantDb, type Actor } from '../tenancy/tenant-db.js';
import { findHead } from './chain-questions.js';
import type { ListTrailEventsQuery } from './dto/list-trail-events.query.js';
import type { ActionCount, TrailEvent } from './trail-event.js';

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

  /** The same for many events, in their order. */
  async appendAll(events: readonly NewEvent[]): Promise<void> {
    await this.db.em.query('SELECT trail.append_all($1, $2, $3, $4, $5, $6, $7, $8)', [
      events.map(({ id }) => id),
      events.map(({ actor }) => actor.kind),
      events.map(({ actor }) => actor.id),
      events.map(({ action }) => action),
      events.map(({ subject: [type] }) => type),
      events.map(({ subject: [, subjectId] }) => subjectId),
      events.map(({ vendorId }) => vendorId),
      events.map(({ payload }) => payload),
    ]);
  }

  /** Newest first, before the place `before` when it is given; with the count of all that the filters let through. */
  async list(
    query: ListTrailEventsQuery,
    before: number | null,
    limit: number,
  ): Promise<{ events: TrailEvent[]; count: number }> {
    const parameters: unknown[] = [this.db.organizationId];
    const conditions = ['e.organization_id = $1', 'e.sequence IS NOT NULL'];
    const where = (condition: string, value: unknown): void => {
      if (value !== undefined) conditions.push(`${condition} $${parameters.push(value)}`);
    };
    where('e.action =', query.action);
    where('e.actor_kind =', query.actorKind);
    where('e.actor_id =', query.userId);
    where('e.vendor_id =', query.vendorId);
    where('e.sealed_at >=', query.from);
    where('e.sealed_at <', query.until);
    const [counted] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count
         FROM (SELECT FROM trail.events e WHERE ${conditions.join(' AND ')} LIMIT ${EXACT_TOTAL_LIMIT + 1}) c`,
      parameters,
    );
    where('e.sequence <', before ?? undefined);
    const events = await this.db.em.query<TrailEvent[]>(
      `SELECT e.id, e.sequence::float8 AS sequence, e.sealed_at AS "sealedAt", e.actor_kind AS "actorKind",
              e.actor_id AS "actorId", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
              e.vendor_id AS "vendorId", coalesce(v.name, d.name) AS "vendorName",
              d.id IS NOT NULL AS "vendorIsDeleted", p.payload::json AS details, encode(e.hash, 'hex') AS hash
         FROM trail.events e
         LEFT JOIN trail.payloads p ON p.organization_id = e.organization_id AND p.event_id = e.id
         LEFT JOIN vendors v ON v.organization_id = e.organization_id AND v.id = e.vendor_id
         LEFT JOIN vendor_deletions d ON d.organization_id = e.organization_id AND d.id = e.vendor_id
        WHERE ${conditions.join(' AND ')} ORDER BY e.sequence DESC LIMIT ${limit}`,
      parameters,
    );
    return { events, count: counted?.count ?? 0 };
  }

  /** How often each thing was done after one instant and not after another, by whoever it was but `exceptUserId`. */
  countActions(since: Date, until: Date, exceptUserId: string): Promise<ActionCount[]> {
    return this.db.em.query(
      `SELECT e.action, count(*)::integer AS count, count(DISTINCT e.vendor_id)::integer AS vendors
         FROM trail.events e
        WHERE e.organization_id = $1 AND e.sealed_at > $2 AND e.sealed_at <= $3
          AND e.actor_id IS DISTINCT FROM $4
        GROUP BY e.action ORDER BY e.action`,
      [this.db.organizationId, since, until, exceptUserId],
    );
  }

  /** How many events the organisation's chain has. */
  async countEvents(): Promise<number> {
    const { events } = await findHead(
      (statement, parameters) => this.db.em.query(statement, parameters),
      this.db.organizationId,
    );
    return events;
  }
}
