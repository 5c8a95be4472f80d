/** What a case may say, and nothing else: no outcome, no vector, no failed control, no note. */
const CASE_KEYS = ['id', 'name', 'year', 'label', 'group', 'expectedAttention', 'sources', 'facts', 'grades'];
/** What stood before the incident; with grades and an id it is a row of `npm run judge`. */
const FACT_KEYS = ['archetype', 'access_level', 'privileged_access', 'access_types', 'data_categories', 'people_count'];
const GRADE_SETS = ['full', 'masked', 'knowable'];

const GROUPS = {
  incident: ['supplier', 'own_incident', 'unclear'],
  benign: ['hard_negative', 'middle', 'little_access', 'lucky'],
};
const ATTENTION = { incident: [null], benign: ['none', 'routine', 'elevated', 'high'] };

/** Says which case cannot be used, and why: `cases[3].facts has initial_vector, which …`. */
export class CaseError extends Error {
  name = 'CaseError';
}

/**
 * Reads cases out of parsed JSON. Throws CaseError for a key too many or too few, a word outside the product's
 * vocabulary, a grade outside 0 to 4 and an id that occurs twice.
 */
export function readCases(input, domain) {
  if (!Array.isArray(input)) throw new CaseError('The cases must be a list');
  const seen = new Set();
  for (const [index, entry] of input.entries()) {
    const at = `cases[${index}]`;
    checkCase(entry, at, domain);
    if (seen.has(entry.id)) throw new CaseError(`${at}.id is there twice: ${entry.id}`);
    seen.add(entry.id);
  }
  return input;
}

function checkCase(entry, at, domain) {
  checkKeys(entry, CASE_KEYS, at);
  for (const key of ['id', 'name']) check(isText(entry[key]), `${at}.${key} must be a text`);
  check(Number.isInteger(entry.year), `${at}.year must be a whole number`);
  check(Object.hasOwn(GROUPS, entry.label), `${at}.label must be incident or benign`);
  checkWord(entry.group, GROUPS[entry.label], `${at}.group`);
  checkWord(entry.expectedAttention, ATTENTION[entry.label], `${at}.expectedAttention`);
  check(isListOf(entry.sources, isText) && entry.sources.length > 0, `${at}.sources must name where it is from`);
  checkFacts(entry.facts, `${at}.facts`, domain);
  checkKeys(entry.grades, GRADE_SETS, `${at}.grades`);
  for (const set of GRADE_SETS) {
    // Null says that no honest answer could have shown the gap, which leaves the case out of that slice.
    if (set === 'knowable' && entry.grades.knowable === null) continue;
    checkGrades(entry.grades[set], `${at}.grades.${set}`, domain);
  }
}

function checkFacts(facts, at, domain) {
  checkKeys(facts, FACT_KEYS, at);
  checkWord(facts.archetype, domain.ARCHETYPES, `${at}.archetype`);
  checkWord(facts.access_level, domain.ACCESS_LEVELS, `${at}.access_level`);
  checkWord(facts.privileged_access, [true, false, null], `${at}.privileged_access`);
  for (const [key, words] of [
    ['access_types', domain.ACCESS_TYPES],
    ['data_categories', domain.DATA_CATEGORIES],
  ]) {
    check(Array.isArray(facts[key]), `${at}.${key} must be a list`);
    for (const word of facts[key]) checkWord(word, words, `${at}.${key}`);
  }
  const { people_count: people } = facts;
  check(people === null || (Number.isSafeInteger(people) && people >= 0), `${at}.people_count must be a count or null`);
}

function checkGrades(grades, at, { MEASURES }) {
  check(isRecord(grades), `${at} must be an object`);
  for (const [measure, grade] of Object.entries(grades)) {
    checkWord(measure, MEASURES, at);
    checkWord(grade, [0, 1, 2, 3, 4], `${at}.${measure}`);
  }
}

function checkKeys(value, keys, at) {
  check(isRecord(value), `${at} must be an object`);
  const extra = Object.keys(value).find((key) => !keys.includes(key));
  check(extra === undefined, `${at} has ${extra}, which was not known before or does not belong there`);
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  check(missing === undefined, `${at} has no ${missing}`);
}

function checkWord(word, words, at) {
  check(words.includes(word), `${at} has ${JSON.stringify(word)}, which is none of its words`);
}

function check(holds, sentence) {
  if (!holds) throw new CaseError(sentence);
}

const isText = (value) => typeof value === 'string' && value !== '';
const isListOf = (value, test) => Array.isArray(value) && value.every(test);
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
