const STORAGE_KEY = 'firebreak.portal.invitation';

/** The secret of an invitation as this browser holds it. */
export interface Invitation {
  readonly secret: string | null;
  /** It came with the address just now, and is not the one that this tab already works with. */
  readonly isNew: boolean;
}

/**
 * Takes the secret out of the address, so that neither the history nor a screenshot keeps it.
 * Addresses of the portal's own pages begin with `#/` and are left alone.
 */
export function takeInvitation(): Invitation {
  const fragment = window.location.hash.slice(1);
  const kept = recallInvitation();
  if (fragment === '' || fragment.startsWith('/')) return { secret: kept, isNew: false };
  window.history.replaceState(null, '', window.location.pathname);
  if (fragment !== kept) return { secret: fragment, isNew: true };
  return { secret: kept, isNew: false };
}

/**
 * Keeps the secret for this tab: a reload, and a phone that drops the tab while one looks for the mail with the
 * one-time code, must not end the work. Session storage goes when the tab closes and no other tab sees it; the secret
 * alone can only add answers, never read them.
 */
export function keepInvitation(secret: string): void {
  try {
    window.sessionStorage.setItem(STORAGE_KEY, secret);
  } catch {
    // Storage can be switched off; then a reload asks for the link again.
  }
}

function recallInvitation(): string | null {
  try {
    return window.sessionStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

const TYPED_CODE_CHARACTERS = 24;

/** What somebody typed or pasted: a secret to try, or how many characters of the code there are. */
export type TypedInvitation = { readonly secret: string } | { readonly secret: null; readonly characterCount: number };

/** Reads a typed code, however it is spaced and cased, or a whole pasted link. */
export function readTypedInvitation(text: string): TypedInvitation {
  const pasted = text.trim();
  if (pasted.includes('#')) return { secret: pasted.slice(pasted.indexOf('#') + 1) };
  // A link's secret is 43 characters of base64url.
  if (/^[\w-]{43}$/.test(pasted)) return { secret: pasted };
  const code = pasted.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (code.length !== TYPED_CODE_CHARACTERS) return { secret: null, characterCount: code.length };
  return { secret: code.toUpperCase() };
}
