import { VENDOR_COLUMNS, type ExportSource } from './export-source.js';

/** Every file's description, in the order in which they came. */
export const EVIDENCE: ExportSource<'evidence'> = {
  columns: {
    ...VENDOR_COLUMNS,
    evidence_id: 'e.id',
    assessment_id: 'e.assessment_id',
    question_key:
      '(SELECT q.key FROM questions q WHERE q.organization_id = e.organization_id AND q.id = e.question_id)',
    file_name: 'e.file_name',
    kind: 'e.kind',
    expires_on: 'e.expires_on',
    note: 'e.note',
    size_bytes: 'e.size_bytes',
    sha256: 'e.sha256',
    state: 'e.state',
    refusal: 'e.refusal',
    scan: 'e.scan',
    replaced_id: 'e.replaced_id',
    added_by_email: `coalesce(
      (SELECT u.email FROM users u WHERE u.organization_id = e.organization_id AND u.id = e.user_id),
      (SELECT i.email FROM invitations i WHERE i.organization_id = e.organization_id AND i.id = e.invitation_id))`,
    created_at: 'e.created_at',
    stored_at: 'e.stored_at',
  },
  rows: `FROM evidence e
    LEFT JOIN assessments a ON a.organization_id = e.organization_id AND a.id = e.assessment_id
    JOIN vendors v ON v.organization_id = e.organization_id AND v.id = coalesce(e.vendor_id, a.vendor_id)
   ORDER BY e.id`,
};
