import type { PortalRoute } from './portal-route';
import type { AskedQuestion } from './answers/answer-entry';

const STORAGE_KEY = 'firebreak.portal.view';

/** One question at a time, or all of a section on one page. */
export type QuestionView = 'question' | 'section';

/** Remembers in this browser how questions are to be shown. */
export function keepView(view: QuestionView): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, view);
  } catch {
    // Storage can be switched off; then one question at a time is shown first.
  }
}

/** Where a question is answered in the view that was chosen last. */
export function routeToQuestion({ key, measure }: Pick<AskedQuestion, 'key' | 'measure'>): PortalRoute {
  return recallView() === 'section' ? { page: 'section', measure } : { page: 'question', key };
}

function recallView(): QuestionView {
  try {
    return window.localStorage.getItem(STORAGE_KEY) === 'section' ? 'section' : 'question';
  } catch {
    return 'question';
  }
}
