import { describe, expect, it } from '@jest/globals';
import { SUPPLIER_REQUEST_STATUSES, SUPPLIER_USAGES } from '../decisions/supplier-request.js';
import { DECISION_OUTCOMES, DECISION_STANDINGS } from '../decisions/vendor-decision.js';
import { DOCUMENT_KINDS } from '../evidence/evidence.js';
import { ACCEPTANCE_STANDINGS, FINDING_CLOSINGS, FINDING_STATUSES } from '../findings/finding.js';
import { FAREWELL_ITEM_KINDS, FAREWELL_ITEM_STATES } from '../farewell/checklist.js';
import { FREE_TEXT_PLACES, PERSONAL_BELONGINGS, PERSONAL_PLACES } from '../farewell/personal-data.js';
import { DELETED_PARTS } from '../farewell/retention.js';
import { ANSWER_SOURCES } from '../questionnaire/answer-source.js';
import * as vocabulary from '../vocabulary.js';
import { nameOf } from './name-of.js';
import type { VocabularyWords } from './vocabulary-names.js';
import { VOCABULARY_NAMES_EN } from './vocabulary-names.en.js';
import { VOCABULARY_NAMES_ZH_HANT } from './vocabulary-names.zh-hant.js';

const WORDS: { readonly [Kind in keyof VocabularyWords]: readonly VocabularyWords[Kind][] } = {
  archetype: vocabulary.ARCHETYPES,
  accessType: vocabulary.ACCESS_TYPES,
  dataCategory: vocabulary.DATA_CATEGORIES,
  accessLevel: vocabulary.ACCESS_LEVELS,
  measure: vocabulary.MEASURES,
  pathway: vocabulary.PATHWAYS,
  band: vocabulary.BANDS,
  likelihood: vocabulary.MATRIX_STEPS,
  impact: vocabulary.MATRIX_STEPS,
  severity: vocabulary.SEVERITIES,
  proof: vocabulary.PROOFS,
  tier: vocabulary.TIERS,
  effort: vocabulary.EFFORTS,
  vendorStatus: vocabulary.VENDOR_STATUSES,
  assessmentStatus: vocabulary.ASSESSMENT_STATUSES,
  ownAnswersStatus: vocabulary.ASSESSMENT_STATUSES,
  contactDuty: vocabulary.CONTACT_DUTIES,
  findingStatus: FINDING_STATUSES,
  findingClosing: FINDING_CLOSINGS,
  acceptanceStanding: ACCEPTANCE_STANDINGS,
  decisionOutcome: DECISION_OUTCOMES,
  decisionStanding: DECISION_STANDINGS,
  supplierRequestStatus: SUPPLIER_REQUEST_STATUSES,
  supplierUsage: SUPPLIER_USAGES,
  documentKind: DOCUMENT_KINDS,
  farewellItem: FAREWELL_ITEM_KINDS,
  farewellState: FAREWELL_ITEM_STATES,
  deletedPart: DELETED_PARTS,
  personalPlace: [...new Set([...PERSONAL_PLACES, ...PERSONAL_BELONGINGS, ...FREE_TEXT_PLACES])],
  answerSource: ANSWER_SOURCES,
  role: vocabulary.ROLES,
  locale: vocabulary.LOCALES,
};
const KINDS: readonly (keyof VocabularyWords)[] = [
  'archetype',
  'accessType',
  'dataCategory',
  'accessLevel',
  'measure',
  'pathway',
  'band',
  'likelihood',
  'impact',
  'severity',
  'proof',
  'tier',
  'effort',
  'vendorStatus',
  'assessmentStatus',
  'contactDuty',
  'findingStatus',
  'findingClosing',
  'acceptanceStanding',
  'ownAnswersStatus',
  'decisionOutcome',
  'decisionStanding',
  'supplierRequestStatus',
  'supplierUsage',
  'documentKind',
  'farewellItem',
  'farewellState',
  'deletedPart',
  'personalPlace',
  'answerSource',
  'role',
  'locale',
];
const LANGUAGES = [
  ['en', VOCABULARY_NAMES_EN],
  ['zh-Hant', VOCABULARY_NAMES_ZH_HANT],
] as const;

describe.each(LANGUAGES)('names in %s', (_locale, names) => {
  it.each(KINDS)('names every word of %s and no other, each differently', (kind) => {
    expect(Object.keys(names[kind]).toSorted()).toEqual(WORDS[kind].map(String).toSorted());
    const texts = Object.values(names[kind]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('keeps every name short enough for a table cell', () => {
    const texts = KINDS.flatMap((kind) => Object.values(names[kind]));
    expect(texts.filter((text) => text.trim() !== text || text.length < 1 || text.length > 60)).toEqual([]);
  });
});

it('tests every kind of word', () => {
  expect(Object.keys(VOCABULARY_NAMES_EN)).toEqual([...KINDS]);
});

it('writes Chinese names in Han characters with full-width punctuation', () => {
  const texts = KINDS.flatMap((kind) => Object.values(VOCABULARY_NAMES_ZH_HANT[kind]));
  expect(texts.filter((text) => !/\p{Script=Han}/u.test(text) || /[,.;:()?!]/.test(text))).toEqual([]);
});

it('gives the name a buyer knows', () => {
  expect(nameOf('archetype', 'call_centre_bpo', 'en')).toBe('Call centre');
  expect(nameOf('archetype', 'call_centre_bpo', 'zh-Hant')).toBe('客戶服務熱線中心');
  expect(nameOf('accessType', 'crm_bulk_read', 'en')).toBe('Reads and exports whole customer lists');
  expect(nameOf('tier', 1, 'zh-Hant')).toBe('第一級（最關鍵）');
});
