import {
  EXPLAINED_FIELDS,
  meaningKey,
  VENDOR_IMPORT_LIMITS,
  type CellFault,
  type ExplainedField,
} from '@firebreak/domain';
import { Int, OneOf, Text } from '../http/fields.js';

const MOST_UNKNOWN_WORDS = 30;

/** A word that is not known, and in how many cells it stands. */
export class UnknownWordView {
  @OneOf(EXPLAINED_FIELDS) field: ExplainedField;
  @Text({ max: VENDOR_IMPORT_LIMITS.shownCharacters, min: 0 }) word: string;
  @Int({ min: 1, max: 10_000_000 }) count: number;
}

/** The words that have to be explained, the commonest first. */
export function unknownWordsOf(faults: readonly CellFault[]): UnknownWordView[] {
  const words = new Map<string, UnknownWordView>();
  for (const { field, issue, value } of faults) {
    const explained = EXPLAINED_FIELDS.find((name) => name === field);
    if (issue !== 'unknown_word' || explained === undefined) continue;
    const key = meaningKey(explained, value);
    const { count, word } = words.get(key) ?? { count: 0, word: value };
    words.set(key, { field: explained, word, count: count + 1 });
  }
  return [...words.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_UNKNOWN_WORDS);
}
