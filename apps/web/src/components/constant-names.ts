import type { AdjustablePart } from '@firebreak/domain';
import {
  ACCESS_LEVELS,
  ACCESS_TYPES,
  ADJUSTABLE_PARTS,
  ARCHETYPES,
  DATA_CATEGORIES,
  libraryQuestion,
  MEASURES,
  nameOf,
  PATHWAYS,
  PROOFS,
} from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { useLocale } from '../i18n/locale-provider';
import type { Translate } from '../i18n/use-messages';
import { useMessages } from '../i18n/use-messages';
import { constantPartNames, constantWords } from './constant-names.messages';

type Words = Translate<typeof constantWords>;
type NameOfRow = (row: string, locale: Locale, words: Words) => string | undefined;

const VOCABULARIES = {
  accessLevel: ACCESS_LEVELS,
  accessType: ACCESS_TYPES,
  archetype: ARCHETYPES,
  dataCategory: DATA_CATEGORIES,
  measure: MEASURES,
  pathway: PATHWAYS,
  proof: PROOFS,
} as const;

const named =
  (kind: keyof typeof VOCABULARIES): NameOfRow =>
  (row, locale) => {
    const word = VOCABULARIES[kind].find((candidate) => candidate === row);
    return word === undefined ? undefined : nameOf(kind, word as never, locale);
  };

const worded =
  (prefix = ''): NameOfRow =>
  (row, _, words) => {
    const key = prefix + row;
    return isWord(key) ? words(key) : undefined;
  };

/** Rows that no vocabulary and no word names are shown as they are, such as currencies. */
const ROWS: Readonly<Partial<Record<AdjustablePart, NameOfRow>>> = {
  reach: named('accessLevel'),
  dataReach: named('accessLevel'),
  accessTypes: named('accessType'),
  channels: worded(),
  archetypes: named('archetype'),
  doors: worded(),
  data: named('dataCategory'),
  people: (row, _, words) => words('people', { people: Number(row) }),
  further: worded('further_'),
  damping: named('measure'),
  questionWeights: (row, locale) => {
    const question = libraryQuestion(row);
    return question === undefined ? undefined : `${row} ${question.text[locale]}`;
  },
  levelStrength: (row, _, words) => words('level', { level: row }),
  proofStrength: named('proof'),
  stepThresholds: (row, _, words) => words('step', { step: row }),
};

/** Gives the names of a risk model's constants in the reader's language. */
export function useConstantNames() {
  const locale = useLocale();
  const words = useMessages(constantWords);
  const partName = useMessages(constantPartNames);
  const rowName = (part: AdjustablePart, row: string) => ROWS[part]?.(row, locale, words) ?? row;
  const columnName = (column: string) =>
    named('pathway')(column, locale, words) ?? worded()(column, locale, words) ?? column;
  /** The whole name of a constant by its key; nothing for a key of something else. */
  const nameOfKey = (key: string): string | undefined => {
    const [first = '', row, ...column] = key.split('.');
    const part = ADJUSTABLE_PARTS.find((candidate) => candidate === first);
    if (part === undefined) return undefined;
    return [partName(part), ...(row === undefined ? [] : [rowName(part, row)]), ...column.map(columnName)].join(' · ');
  };
  return { partName, rowName, columnName, nameOfKey };
}

function isWord(key: string): key is keyof typeof constantWords {
  return Object.hasOwn(constantWords, key);
}
