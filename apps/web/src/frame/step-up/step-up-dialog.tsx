import { lazy, Suspense, useEffect, useState } from 'react';
import { answerStepUps } from '../../lib/step-up';

// Few need it on a day, so it does not come with the first page.
const StepUp = lazy(async () => ({ default: (await import('./step-up')).StepUp }));

/** Above whatever is open: asks for the second factor again when something grave is under way, which then goes on. */
export function StepUpDialog() {
  const [waiting, setWaiting] = useState<((given: boolean) => void) | null>(null);
  useEffect(() => answerStepUps(() => new Promise((resolve) => setWaiting(() => resolve))), []);
  if (waiting === null) return null;
  const end = (given: boolean): void => {
    waiting(given);
    setWaiting(null);
  };
  return (
    <Suspense fallback={null}>
      <StepUp onEnd={end} />
    </Suspense>
  );
}
