import {
  ACCESS_LEVELS,
  ACCESS_TYPES,
  ANSWER_SOURCES,
  ARCHETYPES,
  ASSESSMENT_STATUSES,
  CONTACT_DUTIES,
  DATA_CATEGORIES,
  DECISION_OUTCOMES,
  FAREWELL_ITEM_STATES,
  FINDING_CLOSINGS,
  LOCALES,
  nameOf,
  PROOFS,
  ROLES,
  SEVERITIES,
  TIERS,
  VENDOR_STATUSES,
} from '@firebreak/domain';
import type { VocabularyWords } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { answersMessages } from './answers.messages';
import { trailValueWords } from './trail-fields.messages';

/** The names of people by their id. */
export type PeopleNames = ReadonlyMap<string, string>;

/** Writes the value of a field of an event in words. */
export type ValueText = (field: string, value: unknown) => string;

const LEVELS = ['level0', 'level1', 'level2', 'level3', 'level4'] as const;

/** Gives the words for the values of events: vocabulary by its names, people by theirs, days and figures as one writes them. */
export function useTrailValues(people: PeopleNames): ValueText {
  const text = useMessages(trailValueWords);
  const levelText = useMessages(answersMessages);
  const locale = useLocale();
  const intl = useIntl();
  const word = <Kind extends keyof VocabularyWords>(
    kind: Kind,
    words: readonly VocabularyWords[Kind][],
    value: unknown,
  ): string => {
    const known = words.find((one) => one === value);
    return known === undefined ? plain(value) : nameOf(kind, known, locale);
  };
  const day = (value: unknown): string =>
    typeof value === 'string' ? intl.formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' }) : plain(value);
  const instant = (value: unknown): string =>
    intl.formatDate(plain(value), { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' });
  const formats: Readonly<Record<string, (value: unknown) => string>> = {
    archetype: (value) => word('archetype', ARCHETYPES, value),
    tier: (value) => word('tier', TIERS, value),
    status: (value) =>
      VENDOR_STATUSES.some((status) => status === value)
        ? word('vendorStatus', VENDOR_STATUSES, value)
        : word('assessmentStatus', ASSESSMENT_STATUSES, value),
    ownerId: (value) => people.get(plain(value)) ?? text('somebodyGone'),
    nextReviewOn: day,
    contractEndsOn: day,
    dataReturnedOn: day,
    endsOn: day,
    dueOn: day,
    startsOn: day,
    noticeGivenOn: day,
    runsUntil: day,
    doneOn: day,
    state: (value) => word('farewellState', FAREWELL_ITEM_STATES, value),
    accessLevel: (value) => word('accessLevel', ACCESS_LEVELS, value),
    dataCategories: (value) => word('dataCategory', DATA_CATEGORIES, value),
    accessTypes: (value) => word('accessType', ACCESS_TYPES, value),
    countries: (value) => intl.formatDisplayName(plain(value), { type: 'region' }) ?? plain(value),
    role: (value) => word('role', ROLES, value),
    locale: (value) => word('locale', LOCALES, value),
    proof: (value) => word('proof', PROOFS, value),
    level: (value) => (typeof value === 'number' ? levelText(LEVELS[value] ?? 'unknown') : plain(value)),
    duty: (value) => word('contactDuty', CONTACT_DUTIES, value),
    severity: (value) => word('severity', SEVERITIES, value),
    outcome: (value) => word('decisionOutcome', DECISION_OUTCOMES, value),
    closing: (value) => word('findingClosing', FINDING_CLOSINGS, value),
    plannedOn: day,
    expiresOn: day,
    weakLevel: (value) => (typeof value === 'number' ? levelText(LEVELS[value] ?? 'unknown') : plain(value)),
    sourceKind: (value) => word('answerSource', ANSWER_SOURCES, value),
    seenOn: day,
    importedFrom: (value) => text(value === 'spreadsheet' ? 'spreadsheet' : 'answerPack'),
    variant: (value) => text(value === 'safe' ? 'forSpreadsheets' : 'forPrograms'),
    asOf: instant,
    accessUntil: instant,
    expiresAt: instant,
    heldBy: (value) => people.get(plain(value)) ?? text('somebodyGone'),
  };
  const nothing: Readonly<Record<string, string>> = {
    ownerId: text('nobody'),
    tier: text('suggestedTier'),
    peopleCount: text('unknownCount'),
    noticeHours: text('unknownCount'),
  };
  const one: ValueText = (field, value) => {
    if (value === null || value === undefined || value === '') return nothing[field] ?? text('none');
    if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
    const format = formats[field];
    if (format !== undefined) return format(value);
    return typeof value === 'number' ? intl.formatNumber(value, { useGrouping: true }) : plain(value);
  };
  return (field, value) => {
    if (!Array.isArray(value)) return one(field, value);
    return value.length === 0
      ? text('none')
      : value.map((part: unknown) => one(field, part)).join(locale === 'en' ? ', ' : '、');
  };
}

/** Words that stood in the middle of a sentence, for its beginning. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
