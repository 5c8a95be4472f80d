import { VENDOR_IMPORT_LIMITS } from '../limits.js';
import { lettersOf, type ImportField } from './fields.js';

/** Fields whose words somebody can explain by hand, once for a list. */
export const EXPLAINED_FIELDS = [
  'archetype',
  'tier',
  'dataCategories',
  'accessTypes',
  'accessLevel',
] as const satisfies readonly ImportField[];
export type ExplainedField = (typeof EXPLAINED_FIELDS)[number];

/** What words of a list mean: a word that we know, by the field and the word of the list. */
export type Meanings = ReadonlyMap<string, string>;

/** Under what a word of a list is explained: as it is shown, without case, width and punctuation. */
export function meaningKey(field: ImportField, word: string): string {
  const shown = Array.from(word).slice(0, VENDOR_IMPORT_LIMITS.shownCharacters).join('');
  return `${field}:${lettersOf(shown) || shown}`;
}
