import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AnswersSnapshot } from './answers/answer-store';
import type { Visit, VisitState } from './visit';

/** Hands the tab's visit to every page. */
export const VisitContext = createContext<Visit | null>(null);

/** The tab's visit. */
export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === null) throw new Error('The portal is rendered without a visit.');
  return visit;
}

/** The invitation and whether saving rests; re-renders on change. */
export function useVisitState(): VisitState {
  const visit = useVisit();
  return useSyncExternalStore(visit.subscribe, visit.current);
}

/** All answers as they stand; re-renders on change. */
export function useAnswers(): AnswersSnapshot {
  const { answers } = useVisit();
  return useSyncExternalStore(answers.subscribe, answers.current);
}
