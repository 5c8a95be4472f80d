import { lazy, Suspense } from 'react';
import type { PortalAssessment } from '../portal.queries';

const AskedAnswersNow = lazy(() => import('./asked-answers'));
const QuestionThreadNow = lazy(() => import('./question-thread'));

const mayBeAsked = ({ status, verified }: PortalAssessment): boolean => status === 'returned' && verified;

/** Which answers the reviewer asks about; loaded only where answers came back and the one-time code was given. */
export function AskedAnswers({ assessment }: { assessment: PortalAssessment }) {
  if (!mayBeAsked(assessment)) return null;
  return (
    <Suspense fallback={null}>
      <AskedAnswersNow assessment={assessment} />
    </Suspense>
  );
}

/** What is asked about one answer; loaded as the list of them is. */
export function QuestionThread(props: { assessment: PortalAssessment; questionId: string }) {
  if (!mayBeAsked(props.assessment)) return null;
  return (
    <Suspense fallback={null}>
      <QuestionThreadNow key={props.questionId} {...props} />
    </Suspense>
  );
}
