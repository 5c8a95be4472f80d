import { SAVED_VIEW_LIMITS } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Text } from '../http/fields.js';
import { ViewSearchDto } from './dto/saved-view.dto.js';
import type { SavedView } from './saved-view.entity.js';

/** A view of the vendor list under a name. */
export class SavedViewView {
  @Id() id: string;
  @Text({ max: SAVED_VIEW_LIMITS.nameCharacters }) name: string;
  @Flag() shared: boolean;
  @Flag({ description: 'Whoever asks may change and delete it.' }) own: boolean;
  @ApiProperty() search: ViewSearchDto;
  @Text({ max: 20 }) etag: string;
}

/** The views that somebody sees. */
export class SavedViewsView {
  @ApiProperty({ type: [SavedViewView] }) items: SavedViewView[];
}

/** Shows a view to a person. */
export function presentSavedView(view: SavedView, userId: string): SavedViewView {
  const { id, name, shared, search, version } = view;
  return { id, name, shared, own: view.keptBy === userId, search, etag: toEtag(version) };
}
