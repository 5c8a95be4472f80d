import { DomainError } from '@firebreak/domain';
import type { Page } from 'playwright-core';
import { problemOf } from '../http/problem.filter.js';

/** What the API does while a page is looked at: it answers, it takes its time, or it is in trouble. */
export type ApiState = 'answering' | 'loading' | 'failing';

// Without these no page knows who looks at it, and all are the same.
const ALWAYS_ANSWERED = /^\/api\/v1\/(session|portal\/session|instance)$/;
const PROBLEM = problemOf(new DomainError('internal', 'Something went wrong.'), '019f0000-0000-7000-8000-000000000000');

/** Lets the API behave so towards this page from now on. */
export async function putIn(page: Page, state: ApiState): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (state === 'answering') return;
  await page.route('**/api/v1/**', async (route) => {
    if (ALWAYS_ANSWERED.test(new URL(route.request().url()).pathname)) return route.continue();
    // What nobody answers is loading for as long as somebody looks.
    if (state === 'loading') return;
    await route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(PROBLEM) });
  });
}

/** Opens an address and waits until the page shows its state, but no longer than so many milliseconds. */
export async function openIn(page: Page, state: ApiState, path: string, patience = 6_000): Promise<void> {
  await putIn(page, state);
  // A page that differs in its fragment alone would stay.
  await page.goto('about:blank');
  await page.goto(path);
  if (state === 'answering') await page.waitForLoadState('networkidle');
  // Failed reads are tried twice more before a page says so.
  const sign = state === 'failing' ? '[role=alert]' : 'main h1, main [role=status]';
  await page
    .locator(sign)
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: patience })
    .catch(() => undefined);
}
