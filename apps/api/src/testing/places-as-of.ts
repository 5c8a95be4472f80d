import { OPERATIONS } from './api-contract.js';
import { pickAtRandom } from './random-changes.js';

/** Ids of what is in a register, by the first part of the address under which each is found. */
export type KnownIds = Readonly<Record<string, string[]>>;

/** A PDF says when it was made; the preview of a model needs to be told which. */
const NOT_ASKED = /\.pdf$|\/preview$/;

const QUERIES: Readonly<Record<string, string>> = {
  '/audit-events/counts': '?since=2026-01-01T00:00:00.000Z',
  '/vendors': '?limit=200&sort=name',
  '/risk/flags': '?limit=200',
};

/** Addresses, with names in braces for ids, of every file and page that can be asked as of an instant. */
export const TEMPLATES_AS_OF: readonly string[] = OPERATIONS.filter(
  ({ method, parameters }) => method === 'GET' && parameters.some(({ name }) => name === 'asOf'),
)
  .map(({ path }) => path.replace('/api/v1', ''))
  .filter((path) => !NOT_ASKED.test(path));

/** The address with a known id in its place; null where nothing of its kind is known, or where it takes two. */
export function placeFor(template: string, ids: KnownIds, random: () => number): string | null {
  const names = template.match(/\{\w+\}/g) ?? [];
  if (template.startsWith('/samples/')) return `${template}?seed=as-of&size=20`;
  if (names.length === 0) return `${template}${QUERIES[template] ?? ''}`;
  const known = ids[template.split('/')[1] ?? ''] ?? [];
  return names.length > 1 || known.length === 0 ? null : template.replace(/\{\w+\}/, pickAtRandom(known, random));
}
