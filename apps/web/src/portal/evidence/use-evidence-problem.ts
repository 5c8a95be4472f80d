import { useEvidenceFault } from '../../lib/evidence-fault';
import { usePortalProblem } from '../use-portal-problem';

/** Says in one sentence why a file was not taken, and what to do. */
export function useEvidenceProblem(): (error: unknown) => string {
  return useEvidenceFault(usePortalProblem());
}
