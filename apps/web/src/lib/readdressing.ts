import { createContext, useContext } from 'react';

/** An assessment whose respondent is to be another one. */
export interface ReaddressedAssessment {
  readonly id: string;
  readonly vendorName: string;
  readonly respondentEmail: string;
  readonly respondentName: string | null;
  /** The mail to the present address was given up. */
  readonly hasFailed: boolean;
}

/** How the frame is told to ask who answers instead. */
export const ReaddressingContext = createContext<((assessment: ReaddressedAssessment) => void) | null>(null);

/** Opens the question who answers instead of an assessment's respondent. */
export function useReaddressing(): (assessment: ReaddressedAssessment) => void {
  const open = useContext(ReaddressingContext);
  if (open === null) throw new Error('useReaddressing needs the frame above it.');
  return open;
}
