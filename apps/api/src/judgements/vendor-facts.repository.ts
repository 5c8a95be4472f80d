import {
  judgedQuestions,
  type AccessScopeFacts,
  type AnswerFacts,
  type Archetype,
  type ContractFacts,
  type FilledInBy,
  type QuestionFacts,
  type VendorFacts,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toAnswerFacts, type GrantedProof, type SubmittedAnswer } from './submitted-answer.js';

interface FactsRow {
  id: string;
  modelVersion: string;
  archetype: Archetype;
  currency: string;
  contract: ContractFacts;
  scopes: AccessScopeFacts[];
  questions: (QuestionFacts & { readonly id: string })[];
  submissions: (GrantedProof & { filledInBy: FilledInBy; answers: SubmittedAnswer[] })[];
}

/** What a vendor is judged on, and by which model. */
export interface GatheredFacts {
  readonly facts: Required<VendorFacts>;
  readonly modelVersion: string;
  /** The questions that were asked, by id: those of the newest answered assessment of each questionnaire. */
  readonly askedIds: readonly string[];
}

/** Gathers what a judgement depends on, in one query. */
@Injectable()
export class VendorFactsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Keeps every other judgement of the vendor waiting until this transaction ends, so that the last one sees all facts. */
  async lock(vendorId: string): Promise<void> {
    await this.db.em.query('SELECT 1 FROM vendors WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
      this.db.organizationId,
      vendorId,
    ]);
  }

  /** The facts as they stand now, and the version of the model to judge them with; null for an unknown vendor. */
  async gather(vendorId: string, asOfDate: string): Promise<GatheredFacts | null> {
    return (await this.gatherAll([vendorId], asOfDate)).get(vendorId) ?? null;
  }

  /** The same of many vendors, by their ids; unknown ones are left out. */
  async gatherAll(vendorIds: readonly string[], asOfDate: string): Promise<ReadonlyMap<string, GatheredFacts>> {
    const rows = await this.db.em.query<FactsRow[]>(
      `SELECT v.id, v.archetype, o.currency, o.model_version AS "modelVersion",
         json_build_object('endsOn', v.contract_ends_on, 'noticeHours', v.notice_hours,
           'withoutNoticeDuty', v.without_notice_duty, 'dataReturnedOn', v.data_returned_on) AS contract,
         (SELECT coalesce(json_agg(json_build_object(
             'id', s.id, 'accessLevel', s.access_level, 'dataCategories', s.data_categories,
             'peopleCount', s.people_count, 'accessTypes', s.access_types, 'humanChannel', s.human_channel,
             'canResetCredentials', s.can_reset_credentials, 'critical', s.critical, 'endsOn', s.ends_on) ORDER BY s.id), '[]')
            FROM access_scopes s WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id) AS scopes,
         (SELECT coalesce(json_agg(json_build_object(
             'id', q.id, 'key', q.key, 'measure', q.measure, 'appliesWhen', q.applies_when,
             'weight', q.weight, 'ownText', CASE WHEN q.key LIKE 'OWN-%' THEN q.text END) ORDER BY q.key), '[]')
            FROM (SELECT DISTINCT ON (p.key) p.*
                    FROM (SELECT DISTINCT ON (n.questionnaire_id) n.id, a.submitted_at
                            FROM assessments a
                            JOIN questionnaire_versions n
                              ON n.organization_id = a.organization_id AND n.id = a.questionnaire_version_id
                           WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id AND a.submitted_at IS NOT NULL
                             AND (a.filled_in_by = 'vendor' OR a.status <> 'revoked')
                           ORDER BY n.questionnaire_id, a.submitted_at DESC) answered
                    JOIN questions p ON p.organization_id = v.organization_id AND p.questionnaire_version_id = answered.id
                   ORDER BY p.key, answered.submitted_at DESC) q) AS questions,
         (SELECT coalesce(json_agg(json_build_object('filledInBy', newest.filled_in_by, 'proof', newest.proof,
                   'proofs', newest.proofs, 'answers', newest.answers)
                   ORDER BY newest.submitted_at DESC), '[]')
            FROM ((SELECT DISTINCT ON (b.assessment_id) a.filled_in_by, b.proof, b.proofs, b.answers, b.submitted_at
                    FROM submissions b
                    JOIN assessments a ON a.organization_id = b.organization_id AND a.id = b.assessment_id
                   WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id
                     AND (a.filled_in_by = 'vendor' OR a.status <> 'revoked')
                   ORDER BY b.assessment_id, b.number DESC)
                  -- What was mended since stands in the place of what was signed before it.
                  UNION ALL
                  SELECT 'vendor', f.mended_proof, '{}', jsonb_build_array(jsonb_build_object('questionKey', f.question_key,
                      'level', f.mended_level, 'notApplicableReason', null, 'answeredAt', f.mended_on)), f.closed_at
                    FROM findings f
                   WHERE f.organization_id = v.organization_id AND f.vendor_id = v.id AND f.mended_level IS NOT NULL
                 ) newest) AS submissions
        FROM vendors v JOIN organizations o ON o.organization_id = v.organization_id
       WHERE v.organization_id = $1 AND v.id = ANY ($2)`,
      [this.db.organizationId, vendorIds],
    );
    return new Map(rows.map((row) => [row.id, toGathered(row, asOfDate)]));
  }
}

function toGathered(row: FactsRow, asOfDate: string): GatheredFacts {
  const { archetype, currency, scopes, contract, modelVersion } = row;
  const questions = judgedQuestions(row.questions.map(toQuestionFacts));
  const answers = newestAnswers(row.submissions);
  const facts = { archetype, asOfDate, currency, scopes, contract, questions, answers };
  return { facts, modelVersion, askedIds: row.questions.map(({ id }) => id) };
}

/** A question as the judgement needs it; nothing is said of a weight or a text that the model and the library have. */
export function toQuestionFacts({ key, measure, appliesWhen, weight, ownText }: QuestionFacts): QuestionFacts {
  return { key, measure, appliesWhen, ...(weight == null ? {} : { weight }), ...(ownText == null ? {} : { ownText }) };
}

/**
 * The newest submitted answer to each question; submissions come newest first. What the vendor signed is not displaced by
 * what the buyer took from something older.
 */
function newestAnswers(submissions: FactsRow['submissions']): AnswerFacts[] {
  const newest = new Map<string, AnswerFacts>();
  for (const submission of submissions) {
    for (const answer of submission.answers) {
      // That the buyer found nothing says nothing about the vendor.
      if (submission.filledInBy === 'buyer' && answer.source === undefined) continue;
      const facts = toAnswerFacts(answer, submission);
      const present = newest.get(answer.questionKey);
      if (present === undefined || isDisplaced(present, facts)) newest.set(answer.questionKey, facts);
    }
  }
  return [...newest.values()].toSorted((a, b) => (a.questionKey < b.questionKey ? -1 : 1));
}

/** Whether what the buyer found gives way to what the vendor signed before: its source is no newer. */
function isDisplaced(ours: AnswerFacts, theirs: AnswerFacts): boolean {
  return ours.takenFrom !== undefined && theirs.takenFrom === undefined && theirs.answeredOn >= ours.answeredOn;
}
