import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Page } from './paging.js';

/** A lower bound, where counting exactly would cost too much. */
export class AtLeast {
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

/** A page that holds everything there is. */
export function wholePage<T>(items: readonly T[]): Page<T> {
  return { items, nextCursor: null, total: items.length };
}
