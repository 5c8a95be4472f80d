import { MEASURES } from '@firebreak/domain';
import type { Measure } from '@firebreak/domain';
import { useSyncExternalStore } from 'react';

/** Pages whose address is their name. */
const PLAIN_PAGES = ['check', 'sign', 'receipt', 'pack', 'sheet', 'colleagues'] as const;

/** A page of the portal after it was started. */
export type PortalRoute =
  | { readonly page: 'overview' | (typeof PLAIN_PAGES)[number] }
  | { readonly page: 'question'; readonly key: string }
  /** All questions of one measure. */
  | { readonly page: 'section'; readonly measure: Measure }
  /** The one-time code; `back` is the address that it leads back to. */
  | { readonly page: 'code'; readonly back: string };

/** Reads the address after `#`; what is not known leads to the overview. */
export function readRoute(hash: string): PortalRoute {
  const [page, ...rest] = hash.replace(/^#?\/?/, '').split('/');
  const plain = PLAIN_PAGES.find((name) => name === page);
  if (plain) return { page: plain };
  if (page === 'question' && rest[0]) {
    try {
      return { page, key: decodeURIComponent(rest[0]) };
    } catch {
      return { page: 'overview' };
    }
  }
  const measure = MEASURES.find((known) => known === rest[0]);
  if (page === 'section' && measure !== undefined) return { page, measure };
  if (page === 'code') return { page, back: `#/${rest.join('/')}` };
  return { page: 'overview' };
}

/** The address of a page, for links: it starts with `#/`, as no invitation does. */
export function hrefTo(route: PortalRoute): string {
  switch (route.page) {
    case 'overview':
      return '#/';
    case 'question':
      return `#/question/${encodeURIComponent(route.key)}`;
    case 'section':
      return `#/section/${route.measure}`;
    case 'code':
      return `#/code/${route.back.replace(/^#\//, '')}`;
    default:
      return `#/${route.page}`;
  }
}

/** Goes to a page, so that Back leads here again. */
export function goTo(route: PortalRoute): void {
  window.location.hash = hrefTo(route);
}

/** The address now shown, after `#`; re-renders when it changes. */
export function usePortalHash(): string {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash,
  );
}
