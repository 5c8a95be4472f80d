import type { ReportDictionary } from './report-dictionary.js';

const VENDOR_ID = 'The supplier; the same in every file.';
const OWNER = {
  owner_name: 'Who looks after it.',
  owner_email: 'Address of that person.',
};

/** The dictionary of the reports in English. */
export const REPORT_DICTIONARY_EN: ReportDictionary = {
  'critical-suppliers': {
    title: 'Critical suppliers',
    row: 'One supplier of tier 1 or 2, or in a high or critical band; the most critical first, archived ones left out.',
    columns: {
      vendor_id: VENDOR_ID,
      ...OWNER,
      name: 'What the supplier is called.',
      archetype: 'What kind of supplier it is.',
      tier: 'How critical it is, 1 (most) to 4: as set by hand, or else as suggested.',
      status: 'Where it stands: prospect, active or offboarding.',
      assessed: 'True where enough is answered to judge it.',
      residual_band: 'Band of the risk with controls; the worst case where too little is answered.',
      best_band: 'Band in the best case that the answers leave open.',
      worst_band: 'Band in the worst case that the answers leave open.',
      coverage_percent: 'How much of what counts is answered, in percent.',
      flags: 'Keys of the flags that are up.',
      open_findings: 'Findings about it that are not closed, those with an accepted risk among them.',
      contract_ends_on: 'Day on which its last contract ends.',
      last_assessed_at: 'When answers were signed last.',
    },
  },
  'personal-data': {
    title: 'Personal data by kind and country',
    row: 'One kind of personal data in one country, with the suppliers that can reach it there; access that has ended and archived suppliers left out.',
    columns: {
      data_category: 'Kind of personal data.',
      country: 'Country where it is held or reached from, ISO 3166; empty where none is stated.',
      suppliers: 'How many suppliers can reach such data there.',
      people_least:
        'People concerned if all of them are the same people: the largest number stated; empty where none is.',
      people_most: 'People concerned if none of them are the same: the sum of the numbers stated; empty where none is.',
      scopes_without_count: 'How many of their scopes state no number of people.',
      supplier_ids: 'These suppliers, in the order of their names.',
      supplier_names: 'What they are called, in the same order.',
    },
  },
  'control-coverage': {
    title: 'Control coverage by measure',
    row: 'One measure, the weakest first, over all suppliers that are not archived.',
    columns: {
      measure: 'The measure.',
      suppliers: 'Suppliers in the register.',
      level_0: 'Suppliers whose answers to the measure are on average at level 0, rounded down.',
      level_1: 'The same at level 1.',
      level_2: 'The same at level 2.',
      level_3: 'The same at level 3.',
      level_4: 'The same at level 4.',
      not_answered: 'Suppliers that gave no level to any question of the measure.',
      out_of_date:
        'Suppliers whose newest answer to the measure is more than a year old; they are counted at their level too.',
      coverage_percent:
        'How far the measure is covered, in percent: each supplier counts its level of 4 or, where nothing is answered or it is out of date, nothing; tier 1 counts four times, tier 2 three times, tier 3 twice, tier 4 once.',
    },
  },
  'overdue-and-accepted': {
    title: 'Overdue and accepted risks',
    row: 'One finding whose day is over, whose risk is accepted, or whose acceptance no longer holds; a finding stands in each group that it belongs to.',
    columns: {
      ...OWNER,
      kind: 'overdue: past its day, and neither closed nor accepted. accepted: the risk is accepted. lapsed: the acceptance has run out, or the risk has become worse than what was accepted.',
      finding_id: 'The finding.',
      vendor_id: VENDOR_ID,
      vendor_name: 'What the supplier is called.',
      measure: 'The measure that it belongs to.',
      question_key: 'Key of the question whose answer is weak.',
      question_en: 'What it asks, in English.',
      question_zh_hant: 'What it asks, in Traditional Chinese.',
      level: 'The weak answer, 0 to 4; empty where nothing was answered.',
      severity: 'How grave it is.',
      due_on: 'Day by which it is to be mended.',
      days_overdue: 'Days since then; empty where it is not overdue.',
      requested_by_email: 'Address of the person who asked to accept the risk.',
      approver_name: 'Who accepted it.',
      approver_email: 'Address of that person.',
      approved_at: 'When it was accepted.',
      expires_on: 'Last day on which the acceptance holds.',
      reason: 'Why the risk is accepted.',
      standing: 'Where the acceptance stands: in_force, expired or outdated.',
      residual_band: 'Band of the supplier when the risk was accepted.',
    },
  },
};
