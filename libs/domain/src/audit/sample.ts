import type { ExportColumn, ExportTable } from '../exports/export-tables.js';

/**
 * The columns that tell a row from all others of its table, in the order in which they are joined for a sample. A sample
 * is the rows whose SHA-256 of `SEED:KEY` is smallest, in that order; a key of several columns has a `:` between them. So
 * everybody who has the table can draw it again, and a larger sample of the same seed begins with the smaller one.
 */
export const EXPORT_KEYS: { readonly [Table in ExportTable]: readonly ExportColumn<Table>[] } = {
  vendors: ['vendor_id'],
  'access-scopes': ['access_scope_id'],
  assessments: ['assessment_id'],
  answers: ['submission_id', 'question_key'],
  evidence: ['evidence_id'],
  findings: ['finding_id'],
  acceptances: ['acceptance_id'],
  judgements: ['judgement_id'],
  people: ['user_id'],
  'audit-events': ['event_id'],
};

/** How many rows a sample has, and the letters of its seed. */
export const SAMPLE_LIMITS = { rows: 200, seedCharacters: 64 } as const;

/** Letters, digits, hyphens and underscores: what can be read aloud and typed again. */
export const SAMPLE_SEED = /^[A-Za-z0-9_-]{1,64}$/;
