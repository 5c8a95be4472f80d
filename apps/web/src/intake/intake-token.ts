const STORAGE_KEY = 'firebreak.intake.token';

/**
 * Takes the link's secret out of the address, so that neither the history nor a screenshot keeps it, and keeps it for
 * this tab, so that a reload ends nothing; '' without one.
 */
export function takeIntakeToken(): string {
  const fragment = window.location.hash.slice(1);
  if (fragment === '') return recall();
  window.history.replaceState(null, '', window.location.pathname);
  try {
    window.sessionStorage.setItem(STORAGE_KEY, fragment);
  } catch {
    // Storage can be switched off; then a reload asks for the link again.
  }
  return fragment;
}

function recall(): string {
  try {
    return window.sessionStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    return '';
  }
}
