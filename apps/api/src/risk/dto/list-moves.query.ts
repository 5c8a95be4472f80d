import { OneOf } from '../../http/fields.js';
import { QueryInstant } from '../../http/query-fields.js';
import { PageQuery } from '../../http/page.query.js';
import { MOVE_DIRECTIONS, type MoveDirection } from '../history.repository.js';

/** Which moves are listed, and their page. */
export class ListMovesQuery extends PageQuery {
  @OneOf(MOVE_DIRECTIONS, { optional: true, description: 'Into the high and critical unless said.' })
  direction: MoveDirection = 'in';
  @QueryInstant({ description: 'From this instant on; over the year before the instant shown unless said.' })
  since?: string;
}
