import { DAYS_NEW_UNTIL_SEEN } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { SeenFlagsRepository } from './seen-flags.repository.js';

const DAY_MILLISECONDS = 86_400_000;

/** Since when a flag is new for somebody. */
export interface SeenUntil {
  /** Null when the person never said what was seen. */
  readonly seenAt: Date | null;
  readonly newSince: Date;
}

/** What each person has seen of the flags. */
@Injectable()
export class SeenFlagsService {
  constructor(
    private readonly seen: SeenFlagsRepository,
    private readonly db: TenantDb,
  ) {}

  async find(userId: string): Promise<SeenUntil> {
    return this.from(await this.seen.find(userId));
  }

  /** Remembers up to when the person has seen all flags, now at most; null forgets it. */
  async mark(userId: string, seenAt: string | null): Promise<SeenUntil> {
    if (seenAt === null) {
      await this.seen.forget(userId);
      return this.from(null);
    }
    const until = new Date(Math.min(Date.parse(seenAt), this.db.now.getTime()));
    await this.seen.save(userId, until);
    return this.from(until);
  }

  private from(seenAt: Date | null): SeenUntil {
    return { seenAt, newSince: seenAt ?? new Date(this.db.now.getTime() - DAYS_NEW_UNTIL_SEEN * DAY_MILLISECONDS) };
  }
}
