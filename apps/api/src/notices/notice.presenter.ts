import { NOTICE_KINDS, noticePath, type NoticeKind } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import { Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { ShownNotice } from './notices.repository.js';
import type { MarkedNotices } from './notices.service.js';

/** The vendor that a notice is about. */
export class NoticeVendorView {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
}

/** Something that one is told of. */
export class NoticeView {
  @Id() id: string;
  @OneOf(NOTICE_KINDS) kind: NoticeKind;
  @Instant() occurredAt: string;
  @Flag() read: boolean;
  @Text({ max: 200, description: 'The address of what it tells of, within this web app.' }) path: string;
  @ApiProperty({ type: NoticeVendorView, nullable: true }) vendor: NoticeVendorView | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Keys of flags, bands before and after, a day, what an import added: by kind.',
  })
  details: Record<string, unknown>;
}

/** How many are unread. */
export class UnreadNoticesView {
  @Int({ min: 0, max: EXACT_TOTAL_LIMIT + 1 }) count: number;
}

/** What was marked. */
export class MarkedNoticesView {
  @Instant({
    nullable: true,
    description: 'Send it with `read: false` to take it back; null for what is unread again.',
  })
  readAt: string | null;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) count: number;
}

/** Shows a notice. */
export function presentNotice(notice: ShownNotice): NoticeView {
  const { id, kind, occurredAt, readAt, vendorId, vendorName, details } = notice;
  return {
    id,
    kind,
    occurredAt: occurredAt.toISOString(),
    read: readAt !== null,
    path: noticePath(notice),
    vendor: vendorId === null ? null : { id: vendorId, name: vendorName ?? '' },
    details: { ...details },
  };
}

/** Shows what was marked. */
export function presentMarked({ readAt, count }: MarkedNotices): MarkedNoticesView {
  return { readAt: readAt?.toISOString() ?? null, count };
}
