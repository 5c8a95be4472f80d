import { JUDGED_COLUMNS, joinVendor, VENDOR_COLUMNS, type ExportSource } from './export-source.js';

/** Every judgement, superseded ones too, in the order in which they were made. */
export const JUDGEMENTS: ExportSource<'judgements'> = {
  columns: {
    ...VENDOR_COLUMNS,
    ...JUDGED_COLUMNS,
    judgement_id: 'j.id',
    cause: 'j.cause',
    as_of_date: 'j.as_of_date',
    computed_at: 'j.computed_at',
    superseded_at: 'j.superseded_at',
    assessed: 'j.assessed',
    inherent_score: 'j.inherent_score',
    residual_score: 'j.residual_score',
    suggested_tier: 'j.suggested_tier',
    inherent_events: 'j.inherent_events',
    residual_events: 'j.residual_events',
    facts_sha256: `encode(j.facts_hash, 'hex')`,
  },
  rows: `FROM judgements j ${joinVendor('j')} ORDER BY j.id`,
};
