import { QueryInstant } from '../../http/query-fields.js';

/** What is counted of the trail. */
export class CountActionsQuery {
  @QueryInstant({ optional: false, description: 'What happened after this instant.' }) since: string;
}
