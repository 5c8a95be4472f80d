import { DomainError } from '@firebreak/domain';

const RETRY_AFTER_SECONDS = 1;

/** The refusal of a request for which there is no room now. */
export function busy(): DomainError {
  return new DomainError('overloaded', 'There is too much to do at this moment; try again shortly.', [], {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
