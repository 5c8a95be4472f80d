import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { PageQuery } from './page.query.js';
import { badCursor, decodeCursor, encodeCursor, type Page } from './paging.js';

/** A lower bound, where counting exactly would cost too much. */
class AtLeast {
  @ApiProperty({ type: 'integer' }) atLeast: number;
}

/** The class that documents a page of `Item`. */
export function PageOf<Item>(item: Type<Item>): Type<Page<Item>> {
  @ApiExtraModels(AtLeast)
  class PageView {
    @ApiProperty({ type: [item] }) items: Item[];
    @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
    @ApiProperty({ oneOf: [{ type: 'integer' }, { $ref: getSchemaPath(AtLeast) }] }) total: number | AtLeast;
  }
  Object.defineProperty(PageView, 'name', { value: `${item.name.replace(/View$/, '')}Page` });
  return PageView;
}

const LISTED = 'listed';

/** Cuts a page out of a short list that is at hand as a whole, in its own order. Throws `bad-cursor` for a cursor that is not its own. */
export function cutPage<T extends { readonly id: string }>(items: readonly T[], { limit, cursor }: PageQuery): Page<T> {
  const after = cursor === undefined ? null : decodeCursor(cursor, LISTED).id;
  const place = items.findIndex(({ id }) => id === after);
  if (after !== null && place < 0) throw badCursor();
  const start = place + 1;
  const page = items.slice(start, start + limit);
  const last = start + limit < items.length ? page.at(-1) : undefined;
  return {
    items: page,
    nextCursor: last ? encodeCursor({ sort: LISTED, value: null, id: last.id }) : null,
    total: items.length,
  };
}
