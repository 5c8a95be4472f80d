import { QueryFlag } from '../../http/query-fields.js';
import { ListAssessmentsQuery } from './list-assessments.query.js';

/** Filters and page of the list by what needs the buyer. */
export class ListFollowedAssessmentsQuery extends ListAssessmentsQuery {
  @QueryFlag({ description: 'The mail with the invitation was refused or given up: another address is needed.' })
  needsAddress?: boolean;
}
