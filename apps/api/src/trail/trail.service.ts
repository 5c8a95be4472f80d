import type { TrailAction, TrailSubject } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { cutPage, decodeCursor, toTotal, type Cursor, type Page } from '../http/paging.js';
import { canonicalJson } from '../signing/canonical-json.js';
import { TenantDb, type Actor } from '../tenancy/tenant-db.js';
import type { ListTrailEventsQuery } from './dto/list-trail-events.query.js';
import type { ActionCount, TrailEvent } from './trail-event.js';
import { TrailListeners } from './trail-listeners.js';
import { TrailRepository, type NewEvent } from './trail.repository.js';

/** What happened, for the trail. */
export interface TrailEntry {
  readonly action: TrailAction;
  /** The kind of thing that it happened to, and its id. */
  readonly subject: readonly [TrailSubject, string];
  /** The vendor on whose page it is told. */
  readonly vendorId?: string;
  /** Plain JSON: names as they were, and what changed; never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Who acts, where that is known only within the transaction. */
  readonly actor?: Actor;
}

const SORT = '-sequence';
const isSequence = (value: Cursor['value']): boolean => Number.isSafeInteger(value) && Number(value) > 0;

/** Writes down who did what, in the transaction in which it is done; at commit it joins the organisation's chain. */
@Injectable()
export class TrailService {
  constructor(
    private readonly trail: TrailRepository,
    private readonly listeners: TrailListeners,
    private readonly db: TenantDb,
  ) {}

  /** The database refuses at commit a change to the register for which nothing was recorded here. */
  async record(entry: TrailEntry): Promise<void> {
    await this.trail.append(this.hear(entry));
  }

  /** The same for many at once, in one statement. */
  async recordAll(entries: readonly TrailEntry[]): Promise<void> {
    await this.trail.appendAll(entries.map((entry) => this.hear(entry)));
  }

  /** The events that the filters let through, newest first. */
  async list(query: ListTrailEventsQuery): Promise<Page<TrailEvent>> {
    const before = query.cursor === undefined ? null : Number(decodeCursor(query.cursor, SORT, isSequence).value);
    const { events, count } = await this.trail.list(query, before, query.limit + 1);
    const { items, nextCursor } = cutPage(events, query.limit, (last) => ({
      sort: SORT,
      value: last.sequence,
      id: last.id,
    }));
    return {
      items,
      nextCursor,
      total: toTotal(count),
    };
  }

  /** How often each thing was done since an instant, but by the one who asks, up to the instant that is read. */
  countActions(since: Date, userId: string): Promise<ActionCount[]> {
    return this.trail.countActions(since, this.db.now, userId);
  }

  /** How many events the organisation's chain has. */
  countEvents(): Promise<number> {
    return this.trail.countEvents();
  }

  private hear({ action, subject, vendorId, details = {}, actor = this.db.actor }: TrailEntry): NewEvent {
    const event = { id: createId(), actor, action, subject, vendorId: vendorId ?? null };
    this.listeners.tell({ ...event, details });
    const through = actor.token ? { actorToken: { id: actor.token.id, name: actor.token.name } } : {};
    return { ...event, payload: canonicalJson({ ...details, actorName: actor.name, ...through }) };
  }
}
