import { CASE_NAMES } from './case-names.mjs';
import {
  DESIGN_GROUPS,
  FACT_FIELDS,
  GROUP_OF_ROLE,
  KNOWABLE_BEFORE,
  UNKNOWN_WORD,
  WORDS_FOR_NOTHING,
} from './data-set-words.mjs';

/**
 * The cases of a data set: `{incidents}` of incidents.json and `{vendors}` of benign.json. Throws with the id of an
 * entry that has no name in case-names.mjs, or a role, a number or a word on what was knowable that nothing stands for.
 */
export function buildCases({ incidents, vendors }, domain, names = CASE_NAMES) {
  const vocabularies = {
    archetype: domain.ARCHETYPES,
    access_types: domain.ACCESS_TYPES,
    data_categories: domain.DATA_CATEGORIES,
  };
  const caseOf = (entry, { group, knowable }) => ({
    id: entry.id,
    name: known(names, entry.id, entry, 'name'),
    year: entry.year,
    label: entry.label === 1 ? 'incident' : 'benign',
    group,
    expectedAttention: entry.expected_attention,
    sources: entry.sources,
    facts: Object.fromEntries(
      Object.entries(FACT_FIELDS).map(([fact, field]) => [fact, inVocabulary(entry[field], vocabularies[fact])]),
    ),
    grades: {
      full: givenGrades(entry.control_grade),
      masked: givenGrades(entry.control_grade_masked),
      knowable: knowable ? givenGrades(entry.control_grade_masked) : null,
    },
  });
  return [
    ...incidents.map((entry) =>
      caseOf(entry, {
        group: known(GROUP_OF_ROLE, entry.third_party_role, entry, 'third_party_role'),
        knowable: known(KNOWABLE_BEFORE, entry.ex_ante_knowable, entry, 'ex_ante_knowable'),
      }),
    ),
    ...vendors.map((entry) => caseOf(entry, { group: designGroup(entry), knowable: true })),
  ];
}

function known(meanings, word, { id }, field) {
  if (!Object.hasOwn(meanings, word)) throw new Error(`${id}: nothing stands for its ${field} "${word}"`);
  return meanings[word];
}

function designGroup({ id }) {
  const number = Number(/^BEN-(\d+)$/.exec(id)?.[1]);
  const design = DESIGN_GROUPS.find(({ upTo }) => number <= upTo);
  if (design === undefined) throw new Error(`${id} is in no group of the data set's design`);
  return design.group;
}

function inVocabulary(value, vocabulary) {
  if (vocabulary === undefined) return value;
  const word = (name) => (vocabulary.includes(name) ? name : UNKNOWN_WORD);
  return Array.isArray(value) ? value.filter((name) => !WORDS_FOR_NOTHING.includes(name)).map(word) : word(value);
}

function givenGrades(grades) {
  return Object.fromEntries(Object.entries(grades).filter(([, grade]) => grade !== null));
}
