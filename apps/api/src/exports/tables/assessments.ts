import { emailOf, joinVendor, VENDOR_COLUMNS, type ExportSource } from './export-source.js';

/** Every assessment, in the order in which they were made. */
export const ASSESSMENTS: ExportSource<'assessments'> = {
  columns: {
    ...VENDOR_COLUMNS,
    assessment_id: 'a.id',
    questionnaire_key: 'q.key',
    questionnaire_version: 'w.number',
    questions: `(SELECT count(*) FROM assessment_questions x
      WHERE x.organization_id = a.organization_id AND x.assessment_id = a.id)`,
    status: 'a.status',
    filled_in_by: 'a.filled_in_by',
    respondent_name: 'a.respondent_name',
    respondent_email: 'a.respondent_email',
    locale: 'a.locale',
    due_on: 'a.due_on',
    sent_by_email: emailOf('a', 'sent_by'),
    sent_at: 'a.sent_at',
    submitted_at: 'a.submitted_at',
    decided_by_email: emailOf('a', 'decided_by'),
    decided_at: 'a.decided_at',
    decision_comment: 'a.decision_comment',
    created_at: 'a.created_at',
    updated_at: 'a.updated_at',
  },
  rows: `FROM assessments a ${joinVendor('a')}
    JOIN questionnaire_versions w ON w.organization_id = a.organization_id AND w.id = a.questionnaire_version_id
    JOIN questionnaires q ON q.organization_id = w.organization_id AND q.id = w.questionnaire_id
   ORDER BY a.id`,
};
