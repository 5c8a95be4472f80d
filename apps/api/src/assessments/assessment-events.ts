import { DomainError, nextStatus, type AssessmentEvent } from '@firebreak/domain';
import type { Assessment } from './assessment.entity.js';

/** The status after the event. Throws `invalid-state` with the present status when the event is not allowed. */
export function refuseEvent(assessment: Pick<Assessment, 'status'>, event: AssessmentEvent): Assessment['status'] {
  const next = nextStatus(assessment.status, event);
  if (next === null) {
    throw new DomainError('invalid-state', `The assessment is ${assessment.status}.`, [], {
      status_now: assessment.status,
    });
  }
  return next;
}
