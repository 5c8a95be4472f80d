import { TRAIL_ACTIONS, TRAIL_ACTORS, type TrailAction, type TrailActor } from '@firebreak/domain';
import { Id, OneOf, Text } from '../../http/fields.js';
import { QueryInstant, QueryInt } from '../../http/query-fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../http/paging.js';

/** Filters and page of the trail. */
export class ListTrailEventsQuery {
  @OneOf(TRAIL_ACTIONS, { optional: true }) action?: TrailAction;
  @OneOf(TRAIL_ACTORS, { optional: true }) actorKind?: TrailActor;
  @Id({ optional: true, description: 'The person who acted.' }) userId?: string;
  @Id({ optional: true }) vendorId?: string;
  @QueryInstant({ description: 'Not before this instant.' }) from?: string;
  @QueryInstant({ description: 'Before this instant.' }) until?: string;
  @QueryInt({ min: 1, max: MAX_PAGE_SIZE }) limit: number = DEFAULT_PAGE_SIZE;
  @Text({ max: 600, optional: true }) cursor?: string;
}
