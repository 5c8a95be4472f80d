import type { AssessmentStatus, FilledInBy, Locale, LocalizedText } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { AssessmentFilter } from './assessment-filter.js';
import type { InvitationFacts } from './invited-people.js';
import type { ListAssessmentsQuery } from './dto/list-assessments.query.js';

/** An assessment with what the list shows beside it. */
export interface AssessmentRow {
  readonly id: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly questionnaireId: string;
  readonly questionnaireKey: string;
  readonly questionnaireVersion: number;
  readonly questionnaireTitle: LocalizedText;
  readonly status: AssessmentStatus;
  readonly filledInBy: FilledInBy;
  readonly respondentEmail: string;
  readonly respondentName: string | null;
  readonly locale: Locale;
  readonly showsPrevious: boolean;
  readonly dueOn: string;
  readonly checkPhrase: string;
  readonly decisionComment: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly invitations: InvitationFacts[];
  readonly sentAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly version: number;
}

const SORT = '-sent';
/** The columns of an AssessmentRow. */
export const ASSESSMENT_COLUMNS = `a.id, a.vendor_id AS "vendorId", v.name AS "vendorName", n.questionnaire_id AS "questionnaireId",
    t.key AS "questionnaireKey", n.number AS "questionnaireVersion", n.title AS "questionnaireTitle", a.status,
    a.filled_in_by AS "filledInBy", a.respondent_email AS "respondentEmail",
    a.respondent_name AS "respondentName", a.locale, a.shows_previous AS "showsPrevious",
    a.due_on::text AS "dueOn", a.check_phrase AS "checkPhrase",
    a.decision_comment AS "decisionComment", a.sent_at AS "sentAt", a.submitted_at AS "submittedAt",
    a.decided_at AS "decidedAt", a.version,
    (SELECT count(*)::integer FROM assessment_questions q
      WHERE q.organization_id = a.organization_id AND q.assessment_id = a.id) AS asked,
    (SELECT count(*)::integer FROM answers w WHERE w.organization_id = a.organization_id AND w.assessment_id = a.id)
      + (SELECT count(*)::integer FROM own_answers w
          WHERE w.organization_id = a.organization_id AND w.assessment_id = a.id) AS answered,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'email', i.email, 'name', coalesce(i.name, a.respondent_name),
        'locale', coalesce(i.locale, a.locale), 'measures', i.measures, 'createdAt', i.created_at,
        'startedAt', i.started_at, 'revokedAt', i.revoked_at,
        'answered', (SELECT count(*) FROM answers w WHERE w.organization_id = a.organization_id
          AND w.assessment_id = a.id AND w.invitation_id = i.id))), '[]')
       FROM invitations i WHERE i.organization_id = a.organization_id AND i.assessment_id = a.id) AS invitations`;

/** Where they come from: assessments as `a`. */
export const FROM_ASSESSMENTS = `FROM assessments a
  JOIN vendors v ON v.organization_id = a.organization_id AND v.id = a.vendor_id
  JOIN questionnaire_versions n ON n.organization_id = a.organization_id AND n.id = a.questionnaire_version_id
  JOIN questionnaires t ON t.organization_id = n.organization_id AND t.id = n.questionnaire_id`;

/** Assessments as they are listed: newest first. */
@Injectable()
export class AssessmentListRepository {
  constructor(private readonly db: TenantDb) {}

  async list(query: ListAssessmentsQuery, today: string): Promise<Page<AssessmentRow>> {
    const filter = new AssessmentFilter(this.db.organizationId, query, today);
    const count = await filter.count(this.db.em);
    if (query.cursor !== undefined) filter.add(`a.id < ${filter.bind(decodeCursor(query.cursor, SORT).id)}::uuid`);
    const rows = await this.db.em.query<AssessmentRow[]>(
      `SELECT ${ASSESSMENT_COLUMNS} ${FROM_ASSESSMENTS} WHERE ${filter.sql} ORDER BY a.id DESC LIMIT ${query.limit + 1}`,
      filter.parameters,
    );
    const { items, nextCursor } = cutPage(rows, query.limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    return {
      items,
      nextCursor,
      total: toTotal(count),
    };
  }

  /** One assessment; null for an unknown id. */
  async find(id: string): Promise<AssessmentRow | null> {
    const rows = await this.db.em.query<AssessmentRow[]>(
      `SELECT ${ASSESSMENT_COLUMNS} ${FROM_ASSESSMENTS} WHERE a.organization_id = $1 AND a.id = $2`,
      [this.db.organizationId, id],
    );
    return rows[0] ?? null;
  }
}
