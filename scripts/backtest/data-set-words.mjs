/**
 * How the words of the data set (incidents.json and benign.json) become those of a case. What is not named here does
 * not get into a case: what happened, how, which control failed and all notes are known only afterwards.
 */

/** Words for nothing: a case with no access or no data has an empty list. */
export const WORDS_FOR_NOTHING = ['none', 'none_reported'];

/** What becomes of a word that the product's closed vocabulary does not have, in archetypes, access types and data. */
export const UNKNOWN_WORD = 'other';

/** The facts of a case, by the field that they come from; all stood before the incident, or are masked. */
export const FACT_FIELDS = {
  archetype: 'archetype',
  access_level: 'access_level',
  // Null where no report says it; the judgement then takes it as given.
  privileged_access: 'privileged_access',
  access_types: 'access_types',
  data_categories: 'data_categories',
  // Taken as masked, whatever was counted: people, or organisations, devices, sites.
  people_count: 'people_count_masked',
};

/** What an incident is for us. The data set asks to keep the last two out of every figure about suppliers. */
export const GROUP_OF_ROLE = {
  vendor_is_entry: 'supplier',
  vendor_compromised: 'supplier',
  product_supply_chain: 'supplier',
  own_incident: 'own_incident',
  unclear: 'unclear',
};

/** What a benign vendor was invented for, by the last number of each group in the data set's design. */
export const DESIGN_GROUPS = [
  { upTo: 14, group: 'hard_negative' },
  { upTo: 26, group: 'middle' },
  { upTo: 37, group: 'little_access' },
  { upTo: 40, group: 'lucky' },
];

/** Whether an honest answer before the incident could have shown the gap. */
export const KNOWABLE_BEFORE = { yes: true, partly: true, no: false, unknown: false };
