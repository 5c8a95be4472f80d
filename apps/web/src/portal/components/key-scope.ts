/**
 * Whether a key that is pressed somewhere on the page is meant for the question around an element: it is the only one,
 * or the focus is within it.
 */
export function isMeant(element: Element | null): boolean {
  const question = element?.closest('[data-question]') ?? null;
  if (question === null || document.querySelectorAll('[data-question]').length <= 1) return true;
  return question.contains(document.activeElement);
}
