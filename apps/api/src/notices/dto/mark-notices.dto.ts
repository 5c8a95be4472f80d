import { MOST_NOTICES_MARKED } from '@firebreak/domain';
import { Flag, Ids } from '../../http/fields.js';
import { QueryInstant } from '../../http/query-fields.js';

/** Which of one's notices are read or unread. */
export class MarkNoticesDto {
  @Flag() read: boolean;
  @Ids({ min: 1, max: MOST_NOTICES_MARKED, optional: true, description: 'All that are not read yet when left out.' })
  ids?: string[];
  @QueryInstant({ optional: true, description: 'Those that were marked as read at this very instant: the way back.' })
  readAt?: string;
}
