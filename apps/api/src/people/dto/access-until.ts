import { QueryInstant } from '../../http/query-fields.js';

/** When somebody's access ends by itself. */
export function AccessUntil(): PropertyDecorator {
  return QueryInstant({ nullable: true, description: 'When access ends by itself: yet to come; null for never.' });
}
