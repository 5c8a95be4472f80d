import { DAYS_NEW_UNTIL_SEEN } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { SeenThing } from './seen-mark.entity.js';
import { SeenMarksRepository } from './seen-marks.repository.js';

const DAY_MILLISECONDS = 86_400_000;

/** Since when something is new for somebody. */
export interface SeenUntil {
  /** Null when the person never said what was seen. */
  readonly seenAt: Date | null;
  readonly newSince: Date;
}

/** What each person has seen. */
@Injectable()
export class SeenMarksService {
  constructor(
    private readonly seen: SeenMarksRepository,
    private readonly db: TenantDb,
  ) {}

  async find(userId: string, thing: SeenThing): Promise<SeenUntil> {
    return this.from(thing, await this.seen.find(userId, thing));
  }

  /** Remembers up to when the person has seen everything of the kind, now at most; null forgets it. */
  async mark(userId: string, thing: SeenThing, seenAt: string | null): Promise<SeenUntil> {
    if (seenAt === null) {
      await this.seen.forget(userId, thing);
      return this.from(thing, null);
    }
    const until = new Date(Math.min(Date.parse(seenAt), this.db.now.getTime()));
    await this.seen.save(userId, thing, until);
    return this.from(thing, until);
  }

  private from(thing: SeenThing, seenAt: Date | null): SeenUntil {
    const days = DAYS_NEW_UNTIL_SEEN[thing];
    return { seenAt, newSince: seenAt ?? new Date(this.db.now.getTime() - days * DAY_MILLISECONDS) };
  }
}
