import type { RememberedTable } from './keep-history.js';

const OF_VERSION = `(SELECT v.questionnaire_id FROM public.questionnaire_versions v
  WHERE v.organization_id = touched.organization_id AND v.id = touched.questionnaire_version_id)`;

/** Every table whose past is kept; sessions and mails on their way are no facts of the register. */
export const REMEMBERED_TABLES = {
  organizations: { table: 'organizations', key: [], subject: ['organizations', 'touched.organization_id'] },
  users: {
    table: 'users',
    key: ['id'],
    subject: ['users', 'touched.id'],
    withheld: { password_hash: `''::text` },
  },
  risk_models: { table: 'risk_models', key: ['id'], subject: ['risk_models', 'touched.id'] },
  vendors: { table: 'vendors', key: ['id'], subject: ['vendors', 'touched.id'] },
  access_scopes: {
    table: 'access_scopes',
    key: ['id'],
    subject: ['access_scopes', 'touched.id'],
    searchedBy: ['vendor_id'],
  },
  questionnaires: { table: 'questionnaires', key: ['id'], subject: ['questionnaires', 'touched.id'] },
  questionnaire_versions: {
    table: 'questionnaire_versions',
    key: ['id'],
    subject: ['questionnaires', 'touched.questionnaire_id'],
  },
  questions: {
    table: 'questions',
    key: ['id'],
    subject: ['questionnaires', OF_VERSION],
    searchedBy: ['questionnaire_version_id'],
  },
  assessments: {
    table: 'assessments',
    key: ['id'],
    subject: ['assessments', 'touched.id'],
    searchedBy: ['vendor_id'],
  },
  assessment_questions: {
    table: 'assessment_questions',
    key: ['assessment_id', 'question_id'],
    subject: ['assessments', 'touched.assessment_id'],
  },
  invitations: {
    table: 'invitations',
    key: ['id'],
    subject: ['assessments', 'touched.assessment_id'],
    withheld: { token_hash: 'NULL::bytea', code_hash: 'NULL::bytea' },
    searchedBy: ['assessment_id'],
  },
  answers: {
    table: 'answers',
    key: ['assessment_id', 'question_id'],
    subject: ['assessments', 'touched.assessment_id'],
  },
  evidence: {
    table: 'evidence',
    key: ['id'],
    subject: ['assessments', 'touched.assessment_id'],
    searchedBy: ['assessment_id'],
  },
  submissions: {
    table: 'submissions',
    key: ['id'],
    subject: ['assessments', 'touched.assessment_id'],
    frozen: ['number', 'invitation_id', 'signed_by_name', 'signed_by_title', 'statement', 'answers', 'submitted_at'],
    searchedBy: ['assessment_id'],
  },
  judgements: {
    table: 'judgements',
    key: ['id'],
    subject: ['vendors', 'touched.vendor_id'],
    frozen: [
      'cause',
      'model_version',
      'facts',
      'facts_hash',
      'result',
      'as_of_date',
      'inherent_events',
      'residual_events',
      'inherent_likelihood',
      'inherent_impact',
      'inherent_band',
      'inherent_score',
      'residual_likelihood',
      'residual_impact',
      'residual_band',
      'residual_score',
      'assessed',
      'coverage_percent',
      'suggested_tier',
      'annual_loss_p50',
      'annual_loss_p95',
      'currency',
      'flag_keys',
      'highest_severity',
      'computed_at',
    ],
    searchedBy: ['vendor_id'],
  },
} as const satisfies Readonly<Record<string, RememberedTable>>;
