import { QueryFlag } from '../../http/query-fields.js';

/** Which parts of the portfolio's numbers are wanted. */
export class SummaryQuery {
  @QueryFlag({ description: 'Without the measures, which take longest in a large register, the rest comes sooner.' })
  measures: boolean = true;
}
