import type { Level, QuestionnaireDefinition } from '../questionnaire/question.js';
import type { AccessLevel, AccessType, Archetype, Band, DataCategory, Measure } from '../vocabulary.js';
import { ACCESS_LEVELS, ACCESS_TYPES, ARCHETYPES, DATA_CATEGORIES, SEVERITIES } from '../vocabulary.js';
import type { AccessScopeFacts, VendorFacts } from './facts.js';
import { judge } from './judge.js';
import type { RiskModel } from './model/risk-model.js';

/** A vendor as one row of facts, outside any register. */
export interface VendorRow {
  readonly id: string;
  readonly archetype: Archetype;
  readonly accessLevel: AccessLevel;
  readonly privilegedAccess: boolean;
  readonly accessTypes: readonly AccessType[];
  readonly dataCategories: readonly DataCategory[];
  readonly peopleCount: number | null;
  /** The level that all questions of a measure reach; `null` is unanswered. */
  readonly grades: Readonly<Record<Measure, Level | null>>;
}

/** What judging one row gives. */
export interface JudgedRow {
  readonly id: string;
  /** Residual points at the worst case, 0 to 1000. */
  readonly score: number;
  readonly band: Band;
  /** The residual band is high or critical, or a flag of such severity fires. */
  readonly flagged: boolean;
  readonly flags: readonly string[];
}

/** Says that a file of rows cannot be read, and where: `rows[3].grades.mfa must be …`. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/** Answers and judgement share one day, so that nothing ages and a file gives the same result on every day. */
const ROW_DAY = '2026-01-01';

/** Reads the rows out of parsed JSON. Throws RowError with row and field when the shape is wrong. */
export function readRows(input: unknown): readonly VendorRow[] {
  if (!isRecord(input) || !Array.isArray(input['rows'])) throw new RowError('The file must be {"rows": […]}');
  return input['rows'].map((row: unknown, index) => readRow(row, `rows[${index}]`));
}

/** Judges one row by its worst case. */
export function judgeRow(row: VendorRow, questionnaire: QuestionnaireDefinition, model: RiskModel): JudgedRow {
  const { residual, flags } = judge(factsOfRow(row, questionnaire), model, { explain: false });
  const { band, score } = residual.worst;
  const loud = SEVERITIES.indexOf('high');
  return {
    id: row.id,
    score,
    band,
    flagged:
      band === 'high' || band === 'critical' || flags.some(({ severity }) => SEVERITIES.indexOf(severity) >= loud),
    flags: flags.map(({ key }) => key),
  };
}

/** Turns a row into facts: one access scope, and every question of a graded measure answered at its grade. */
export function factsOfRow(row: VendorRow, { questions }: QuestionnaireDefinition): VendorFacts {
  return {
    archetype: row.archetype,
    asOfDate: ROW_DAY,
    currency: 'USD',
    scopes: [scopeOfRow(row)],
    questions,
    answers: questions.flatMap(({ key, measure }) => {
      const level = row.grades[measure];
      if (level === null) return [];
      return { questionKey: key, level, notApplicableReason: null, proof: 'self_attested', answeredOn: ROW_DAY };
    }),
  };
}

function scopeOfRow({ archetype, accessTypes, ...row }: VendorRow): AccessScopeFacts {
  const resets = accessTypes.includes('helpdesk_credential_reset');
  const level = ACCESS_LEVELS.indexOf(row.accessLevel);
  return {
    id: row.id,
    // Administrator-like power lifts the level by one step.
    accessLevel: (row.privilegedAccess ? ACCESS_LEVELS[level + 1] : undefined) ?? row.accessLevel,
    dataCategories: row.dataCategories,
    peopleCount: row.peopleCount,
    accessTypes,
    humanChannel:
      resets || (archetype === 'call_centre_bpo' && accessTypes.length > 0) || accessTypes.includes('support_console'),
    canResetCredentials: resets,
    critical: accessTypes.includes('critical_service'),
    endsOn: null,
  };
}

function readRow(row: unknown, at: string): VendorRow {
  if (!isRecord(row)) throw new RowError(`${at} must be an object`);
  const { id, access_level: level, privileged_access: privileged, people_count: people, grades } = row;
  if (typeof id !== 'string' || id === '') throw new RowError(`${at}.id must be a text that is not empty`);
  if (typeof row['archetype'] !== 'string') throw new RowError(`${at}.archetype must be a text`);
  const accessLevel = ACCESS_LEVELS.find((known) => known === level);
  if (accessLevel === undefined) throw new RowError(`${at}.access_level must be one of ${ACCESS_LEVELS.join(', ')}`);
  if (typeof privileged !== 'boolean' && privileged !== null) {
    throw new RowError(`${at}.privileged_access must be true, false or null`);
  }
  if (people !== null && !(typeof people === 'number' && Number.isSafeInteger(people) && people >= 0)) {
    throw new RowError(`${at}.people_count must be a whole number from 0, or null`);
  }
  if (!isRecord(grades)) throw new RowError(`${at}.grades must be an object`);
  return {
    id,
    archetype: ARCHETYPES.find((known) => known === row['archetype']) ?? 'other',
    accessLevel,
    // Unknown is never green: it counts as given.
    privilegedAccess: privileged ?? true,
    accessTypes: readWords(row['access_types'], ACCESS_TYPES, `${at}.access_types`),
    dataCategories: readWords(row['data_categories'], DATA_CATEGORIES, `${at}.data_categories`),
    peopleCount: people,
    grades: readGrades(grades, `${at}.grades`),
  };
}

/** Words for nothing are left out, and words that the vocabulary does not have count as `other`. */
function readWords<Word extends string>(
  input: unknown,
  vocabulary: readonly Word[],
  at: string,
): readonly (Word | 'other')[] {
  if (!Array.isArray(input)) throw new RowError(`${at} must be a list`);
  return input.flatMap((word: unknown, index) => {
    if (typeof word !== 'string') throw new RowError(`${at}[${index}] must be a text`);
    if (word === 'none' || word === 'none_reported') return [];
    return vocabulary.find((known) => known === word) ?? 'other';
  });
}

function readGrades(input: Readonly<Record<string, unknown>>, at: string): VendorRow['grades'] {
  const grade = (measure: Measure): Level | null => {
    const value = input[measure];
    if (value === null || value === undefined) return null;
    if (value === 0 || value === 1 || value === 2 || value === 3 || value === 4) return value;
    throw new RowError(`${at}.${measure} must be 0, 1, 2, 3, 4 or null`);
  };
  return {
    mfa: grade('mfa'),
    patching: grade('patching'),
    foss_vetting: grade('foss_vetting'),
    phishing: grade('phishing'),
    training: grade('training'),
    third_party_access: grade('third_party_access'),
    incident_response: grade('incident_response'),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
