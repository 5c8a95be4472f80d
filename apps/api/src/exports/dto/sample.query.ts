import { SAMPLE_LIMITS } from '@firebreak/domain';
import { QueryInt } from '../../http/query-fields.js';
import { SampleSeed } from '../samples/sample-request.js';

/** Which sample of a table. */
export class SampleQuery {
  @SampleSeed({ description: 'The same seed draws the same rows.' }) seed: string;
  @QueryInt({ min: 1, max: SAMPLE_LIMITS.rows, optional: false }) size: number;
}
