import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { ReaddressingContext } from '../lib/readdressing';
import type { ReaddressedAssessment } from '../lib/readdressing';

const Readdress = lazy(async () => ({ default: (await import('./readdress')).Readdress }));

/** Holds the question who answers instead above the pages: what asked may be gone once it is answered, and the link is shown only once. */
export function ReaddressingProvider({ children }: { children: ReactNode }) {
  const [assessment, setAssessment] = useState<ReaddressedAssessment | null>(null);
  return (
    <ReaddressingContext value={setAssessment}>
      {children}
      {assessment === null ? null : (
        <Suspense fallback={null}>
          <Readdress assessment={assessment} onClose={() => setAssessment(null)} />
        </Suspense>
      )}
    </ReaddressingContext>
  );
}
