import { emailOf, joinVendor, VENDOR_COLUMNS, type ExportSource } from './export-source.js';

/** Every finding, closed ones too, in the order in which they were found. */
export const FINDINGS: ExportSource<'findings'> = {
  columns: {
    ...VENDOR_COLUMNS,
    finding_id: 'f.id',
    assessment_id: 'f.assessment_id',
    question_key: 'f.question_key',
    level: 'f.level',
    severity: 'f.severity',
    flag_key: 'f.flag_key',
    points: 'f.points',
    weak_level: 'f.weak_level',
    status: 'f.status',
    owner_email: emailOf('f', 'owner_id'),
    due_on: 'f.due_on',
    planned_on: 'f.planned_on',
    claimed_level: 'f.claimed_level',
    opened_at: 'f.opened_at',
    closed_at: 'f.closed_at',
    closed_by_email: emailOf('f', 'closed_by'),
    closing: 'f.closing',
    closing_comment: 'f.closing_comment',
    mended_level: 'f.mended_level',
    mended_proof: 'f.mended_proof',
    mended_on: 'f.mended_on',
  },
  rows: `FROM findings f ${joinVendor('f')} ORDER BY f.id`,
};
