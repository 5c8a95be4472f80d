import { invalidInput, type DigestPeriod } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import { isInstant } from '../http/fields.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { ListNoticesQuery } from './dto/list-notices.query.js';
import type { MarkNoticesDto } from './dto/mark-notices.dto.js';
import { NoticesRepository, type NoticeChoiceOf, type ShownNotice } from './notices.repository.js';

const SORT = '-occurred';

/** What was marked, so that it can be taken back. */
export interface MarkedNotices {
  /** The instant under which it was marked as read; null for unread. */
  readonly readAt: Date | null;
  readonly count: number;
}

/** What a person was told of. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly db: TenantDb,
  ) {}

  /** Newest first. */
  async list(userId: string, { unread = false, limit, cursor }: ListNoticesQuery): Promise<Page<ShownNotice>> {
    const after = cursor === undefined ? null : decodeCursor(cursor, SORT, isInstant);
    const place = after && { occurredAt: String(after.value), id: after.id };
    const rows = await this.notices.list(userId, unread, limit + 1, place);
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({
      sort: SORT,
      value: last.occurredAt.toISOString(),
      id: last.id,
    }));
    return {
      items,
      nextCursor,
      total: toTotal(await this.notices.count(userId, unread)),
    };
  }

  /** How many are unread, EXACT_TOTAL_LIMIT + 1 at most. */
  countUnread(userId: string): Promise<number> {
    return this.notices.count(userId, true);
  }

  /** What the person wanted to have in a digest, and happened in its days. */
  listForDigest(userId: string, way: 'daily' | 'weekly', { from, until }: DigestPeriod): Promise<ShownNotice[]> {
    return this.notices.listForDigest(userId, way, from, until);
  }

  /** Marks those that are named, or all, as read; or takes that back. Of another person's nothing is found. */
  async mark(userId: string, { read, ids, readAt }: MarkNoticesDto): Promise<MarkedNotices> {
    const chosen = chosenBy(ids, readAt);
    if (!read && chosen === 'all') throw invalidInput('/readAt', 'required', 'Say which are to be unread again.');
    const instant = read ? this.db.now : null;
    return { readAt: instant, count: await this.notices.mark(userId, chosen, instant) };
  }
}

function chosenBy(ids: readonly string[] | undefined, readAt: string | undefined): NoticeChoiceOf {
  if (ids !== undefined) return { ids };
  return readAt === undefined ? 'all' : { readAt: new Date(readAt) };
}
