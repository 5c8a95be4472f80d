import type { Effort } from '../../vocabulary.js';

const USUAL_EFFORT = 3;

const EFFORTS: Readonly<Record<string, Effort>> = {
  'MFA-04': 2,
  'MFA-07': 4,
  'PAT-03': 2,
  'PAT-04': 4,
  'PAT-05': 1,
  'PAT-07': 1,
  'PAT-09': 2,
  'FOS-01': 2,
  'FOS-03': 2,
  'PHI-01': 1,
  'PHI-02': 1,
  'PHI-03': 2,
  'PHI-04': 2,
  'PHI-05': 1,
  'TRN-01': 2,
  'TRN-02': 2,
  'TRN-03': 2,
  'TRN-04': 2,
  'TRN-05': 1,
  'ACC-01': 2,
  'ACC-02': 2,
  'ACC-03': 1,
  'ACC-04': 2,
  'INC-01': 1,
  'INC-02': 2,
  'INC-03': 5,
  'INC-04': 2,
  'INC-06': 1,
};

/** Gives the rough effort of bringing a question to a good level: 1 (an afternoon) to 5 (a project). Our judgement. */
export function questionEffort(questionKey: string): Effort {
  return EFFORTS[questionKey] ?? USUAL_EFFORT;
}
