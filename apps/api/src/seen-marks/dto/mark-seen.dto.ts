import { QueryInstant } from '../../http/query-fields.js';

/** Up to when somebody has seen everything of a kind. */
export class MarkSeenDto {
  @QueryInstant({
    optional: false,
    nullable: true,
    description: 'An instant yet to come counts as the present one; null forgets what was said before.',
  })
  seenAt: string | null;
}
