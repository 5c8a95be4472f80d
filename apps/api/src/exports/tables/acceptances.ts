import { emailOf, joinVendor, VENDOR_COLUMNS, type ExportSource } from './export-source.js';

/** Every request to live with a finding, in the order in which they were made. */
export const ACCEPTANCES: ExportSource<'acceptances'> = {
  columns: {
    ...VENDOR_COLUMNS,
    acceptance_id: 'x.id',
    finding_id: 'x.finding_id',
    reason: 'x.reason',
    requested_by_email: emailOf('x', 'requested_by'),
    requested_at: 'x.requested_at',
    approver_email: emailOf('x', 'approver_id'),
    approved_at: 'x.approved_at',
    expires_on: 'x.expires_on',
    level: 'x.level',
    inherent_band: 'x.inherent_band',
    residual_band: 'x.residual_band',
    residual_score: 'x.residual_score',
    severe_flags: 'x.severe_flags',
    model_version: 'x.model_version',
    ended_at: 'x.ended_at',
    ending: 'x.ending',
    ending_comment: 'x.ending_comment',
    ended_by_email: emailOf('x', 'ended_by'),
  },
  rows: `FROM risk_acceptances x
    JOIN findings f ON f.organization_id = x.organization_id AND f.id = x.finding_id ${joinVendor('f')}
   ORDER BY x.id`,
};
