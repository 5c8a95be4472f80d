import { joinVendor, VENDOR_COLUMNS, type ExportSource } from './export-source.js';

const given = (name: string): string => `given ->> '${name}'`;

/** The answers of every signed version, in the order of the versions and then of the questions. */
export const ANSWERS: ExportSource<'answers'> = {
  columns: {
    ...VENDOR_COLUMNS,
    submission_id: 's.id',
    submission_number: 's.number',
    newest: 's.newest',
    assessment_id: 's.assessment_id',
    question_key: given('questionKey'),
    measure: `s.measures ->> (${given('questionKey')})`,
    level: given('level'),
    unknown: given('unknown'),
    not_applicable_reason: given('notApplicableReason'),
    comment: given('comment'),
    proof: `coalesce(s.proofs ->> (${given('questionKey')}), s.proof)`,
    claimed_proof: given('claimedProof'),
    source_kind: `given -> 'source' ->> 'kind'`,
    answered_at: `(${given('answeredAt')})::timestamptz`,
    answered_by_name: `given -> 'answeredBy' ->> 'name'`,
    answered_by_email: `given -> 'answeredBy' ->> 'email'`,
    signed_by_name: 's.signed_by_name',
    signed_by_title: 's.signed_by_title',
    submitted_at: 's.submitted_at',
  },
  // What holds for a whole version is looked up once for it and not for each of its answers.
  rows: `FROM (
      SELECT s.*, a.vendor_id,
             NOT EXISTS (SELECT FROM submissions later WHERE later.organization_id = s.organization_id
                            AND later.assessment_id = s.assessment_id AND later.number > s.number) AS newest,
             (SELECT jsonb_object_agg(q.key, q.measure) FROM questions q WHERE q.organization_id = a.organization_id
                 AND q.questionnaire_version_id = a.questionnaire_version_id) AS measures
        FROM submissions s JOIN assessments a ON a.organization_id = s.organization_id AND a.id = s.assessment_id
       ORDER BY s.id OFFSET 0) s ${joinVendor('s')}
   CROSS JOIN LATERAL jsonb_array_elements(s.answers) WITH ORDINALITY AS signed (given, place)
   ORDER BY s.id, place`,
};
