import { createContext, lazy, Suspense, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import type { ReaddressedAssessment } from './address-dialog';

const AddressDialog = lazy(async () => ({ default: (await import('./address-dialog')).AddressDialog }));

const ReaddressingContext = createContext<((assessment: ReaddressedAssessment) => void) | null>(null);

/** Opens the question who answers instead of an assessment's respondent. */
export function useReaddressing(): (assessment: ReaddressedAssessment) => void {
  const open = useContext(ReaddressingContext);
  if (open === null) throw new Error('useReaddressing needs a ReaddressingProvider above it.');
  return open;
}

/** Holds that question above the pages: what asks for it may be gone once it is answered, and the link is shown only once. */
export function ReaddressingProvider({ children }: { children: ReactNode }) {
  const [assessment, setAssessment] = useState<ReaddressedAssessment | null>(null);
  return (
    <ReaddressingContext value={setAssessment}>
      {children}
      {assessment === null ? null : (
        <Suspense fallback={null}>
          <AddressDialog assessment={assessment} onClose={() => setAssessment(null)} />
        </Suspense>
      )}
    </ReaddressingContext>
  );
}
