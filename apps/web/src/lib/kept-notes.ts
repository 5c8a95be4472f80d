const PREFIX = 'firebreak.unsent';

/** Where one person keeps one thing that is not sent: other people at this browser, and other things, have places of their own. */
export function noteFor(userId: string, ...what: readonly (string | number)[]): string {
  return [PREFIX, userId, ...what].join('\n');
}

/** What was kept there by `keepNote`; null for nothing, and for what cannot be read. */
export function recallNote(place: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(place) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Keeps something in this browser until it is sent, or until somebody signs out; null lets go of it. */
export function keepNote(place: string, note: unknown): void {
  try {
    if (note === null) window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, JSON.stringify(note));
  } catch {
    // Storage is full or switched off; then what is not sent lasts as long as the page.
  }
}

/** Lets go of everything that anybody kept: whoever signs out leaves nothing behind. */
export function forgetNotes(): void {
  try {
    const places = Object.keys(window.localStorage).filter((place) => place.startsWith(`${PREFIX}\n`));
    for (const place of places) window.localStorage.removeItem(place);
  } catch {
    // As above.
  }
}
