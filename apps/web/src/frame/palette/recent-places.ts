import { keepNote, noteFor, recallNote } from '../../lib/kept-notes';

/** Somewhere that the palette led to. */
export interface RecentPlace {
  readonly label: string;
  /** Path within the dashboard. */
  readonly to: string;
}

const MOST = 6;

/** Where one person went lately, the last place first; forgotten when they sign out. */
export function readRecentPlaces(userId: string): readonly RecentPlace[] {
  const kept = recallNote(noteFor(userId, 'recent'));
  return Array.isArray(kept) ? kept.filter(isPlace) : [];
}

/** Remembers a place as the last one. */
export function rememberPlace(userId: string, place: RecentPlace): void {
  const others = readRecentPlaces(userId).filter(({ to }) => to !== place.to);
  keepNote(noteFor(userId, 'recent'), [place, ...others].slice(0, MOST));
}

function isPlace(value: unknown): value is RecentPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { label, to }: Record<string, unknown> = { ...value };
  return typeof label === 'string' && typeof to === 'string' && to.startsWith('/') && !to.startsWith('//');
}
