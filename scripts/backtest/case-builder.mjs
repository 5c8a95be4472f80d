/** A case for tests: a call centre that was an incident, unless changed. */
export function buildCase(changes = {}) {
  return {
    id: 'INC-CENTRE',
    name: 'A call centre',
    year: 2025,
    label: 'incident',
    group: 'supplier',
    expectedAttention: null,
    sources: ['a report'],
    facts: {
      archetype: 'call_centre_bpo',
      access_level: 'high',
      privileged_access: false,
      access_types: ['crm_bulk_read'],
      data_categories: ['contact', 'dob'],
      people_count: 5_700_000,
    },
    grades: { full: { phishing: 1 }, masked: { phishing: 1 }, knowable: { phishing: 1 } },
    ...changes,
  };
}

/** A judged case for tests: a benign vendor of the middle that neither judge cares about, unless changed. */
export function buildJudged(changes = {}) {
  return {
    ...buildCase({ id: 'BEN', label: 'benign', group: 'middle', expectedAttention: 'routine' }),
    model: 100,
    band: 'very_low',
    flagged: false,
    baseline: 1,
    unanswered: 0,
    ...changes,
  };
}
