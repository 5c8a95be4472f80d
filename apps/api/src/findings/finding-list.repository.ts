import {
  FINDING_LIMITS,
  addDays,
  type AcceptanceStanding,
  type AnswerOption,
  type Band,
  type FilledInBy,
  type FindingStatus,
  type LocalizedText,
  type Measure,
  type StoredFindingStatus,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { standingOn } from './acceptance-standing.js';
import type { AcceptanceNeed, ListFindingsQuery } from './dto/list-findings.query.js';
import type { Finding } from './finding.entity.js';

/** An acceptance as it is shown. */
export interface ShownAcceptance {
  readonly id: string;
  readonly standing: AcceptanceStanding;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly approverId: string;
  readonly approver: string;
  readonly approvedAt: Date | null;
  readonly expiresOn: string;
  readonly residualBand: Band | null;
  readonly residualScore: number | null;
  readonly modelVersion: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endingComment: string | null;
}

/** A finding with what the list shows beside it. */
export interface FindingRow extends Omit<Finding, 'organizationId' | 'status' | 'closedBy'> {
  readonly status: FindingStatus;
  /** The same without regard to acceptances. */
  readonly storedStatus: StoredFindingStatus;
  readonly vendorName: string;
  readonly filledInBy: FilledInBy;
  readonly measure: Measure;
  readonly question: LocalizedText;
  readonly options: AnswerOption[];
  readonly ownerName: string | null;
  readonly closedBy: string | null;
  /** The one that nobody has ended. */
  readonly acceptance: Pick<ShownAcceptance, 'id' | 'standing' | 'approverId' | 'approver' | 'expiresOn'> | null;
}

const SORT = 'due';
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Findings as they are listed: what is due first comes first. */
@Injectable()
export class FindingListRepository {
  constructor(private readonly db: TenantDb) {}

  async list(query: ListFindingsQuery): Promise<Page<FindingRow>> {
    const parameters: unknown[] = [this.db.organizationId, this.db.today];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const where = conditions(query, this.db.today, bind);
    const [counted] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT 1 ${FROM_FINDINGS} WHERE ${where.join(' AND ')}
        LIMIT ${EXACT_TOTAL_LIMIT + 1}) c`,
      parameters,
    );
    if (query.cursor !== undefined) {
      const { value, id } = decodeCursor(query.cursor, SORT, isDay);
      where.push(`(f.due_on, f.id) > (${bind(value)}::date, ${bind(id)}::uuid)`);
    }
    const rows = await this.db.em.query<FindingRow[]>(
      `SELECT ${COLUMNS} ${FROM_FINDINGS} WHERE ${where.join(' AND ')}
        ORDER BY f.due_on, f.id LIMIT ${query.limit + 1}`,
      parameters,
    );
    const { items, nextCursor } = cutPage(rows, query.limit, (last) => ({
      sort: SORT,
      value: last.dueOn,
      id: last.id,
    }));
    return {
      items,
      nextCursor,
      total: toTotal(counted?.count ?? 0),
    };
  }

  /** One finding; null for an unknown id. */
  async find(id: string): Promise<FindingRow | null> {
    const rows = await this.db.em.query<FindingRow[]>(
      `SELECT ${COLUMNS} ${FROM_FINDINGS} WHERE f.organization_id = $1 AND f.id = $3`,
      [this.db.organizationId, this.db.today, id],
    );
    return rows[0] ?? null;
  }

  /** All findings of an assessment, closed ones too; what is due first comes first. */
  listOfAssessment(assessmentId: string): Promise<FindingRow[]> {
    return this.db.em.query<FindingRow[]>(
      `SELECT ${COLUMNS} ${FROM_FINDINGS} WHERE f.organization_id = $1 AND f.assessment_id = $3
        ORDER BY f.due_on, f.id`,
      [this.db.organizationId, this.db.today, assessmentId],
    );
  }

  /** All acceptances of a finding, the newest first. */
  listAcceptances(findingId: string): Promise<ShownAcceptance[]> {
    return this.db.em.query<ShownAcceptance[]>(
      `SELECT x.id, ${standingOn('$2::date')} AS standing, x.reason, asker.name AS "requestedBy",
              x.requested_at AS "requestedAt", x.approver_id AS "approverId", approver.name AS approver,
              x.approved_at AS "approvedAt", x.expires_on::text AS "expiresOn", x.residual_band AS "residualBand",
              x.residual_score AS "residualScore", x.model_version AS "modelVersion", x.ended_at AS "endedAt",
              ender.name AS "endedBy", x.ending_comment AS "endingComment"
         FROM risk_acceptances x
         JOIN findings f ON f.organization_id = x.organization_id AND f.id = x.finding_id
         JOIN users asker ON asker.organization_id = x.organization_id AND asker.id = x.requested_by
         JOIN users approver ON approver.organization_id = x.organization_id AND approver.id = x.approver_id
         LEFT JOIN users ender ON ender.organization_id = x.organization_id AND ender.id = x.ended_by
         LEFT JOIN judgements j ON j.organization_id = f.organization_id AND j.vendor_id = f.vendor_id
           AND j.superseded_at IS NULL
        WHERE x.organization_id = $1 AND x.finding_id = $3
        ORDER BY x.id DESC`,
      [this.db.organizationId, this.db.today, findingId],
    );
  }
}

/** Findings `f` with the acceptance `x` that nobody has ended and where it stands, `s`. */
const FROM_FINDINGS = `FROM findings f
  JOIN vendors v ON v.organization_id = f.organization_id AND v.id = f.vendor_id
  JOIN assessments a ON a.organization_id = f.organization_id AND a.id = f.assessment_id
  JOIN questions q ON q.organization_id = f.organization_id AND q.id = f.question_id
  LEFT JOIN judgements j ON j.organization_id = f.organization_id AND j.vendor_id = f.vendor_id
    AND j.superseded_at IS NULL
  LEFT JOIN risk_acceptances x ON x.organization_id = f.organization_id AND x.finding_id = f.id AND x.ended_at IS NULL
  LEFT JOIN users approver ON approver.organization_id = x.organization_id AND approver.id = x.approver_id
  LEFT JOIN users owner ON owner.organization_id = f.organization_id AND owner.id = f.owner_id
  LEFT JOIN users closer ON closer.organization_id = f.organization_id AND closer.id = f.closed_by
  LEFT JOIN LATERAL (SELECT ${standingOn('$2::date')} AS standing WHERE x.id IS NOT NULL) s ON true`;

const STATUS = `CASE WHEN f.status <> 'closed' AND s.standing = 'in_force' THEN 'accepted' ELSE f.status END`;

const COLUMNS = `f.id, f.vendor_id AS "vendorId", v.name AS "vendorName", f.assessment_id AS "assessmentId", a.filled_in_by AS "filledInBy",
  f.question_id AS "questionId", f.question_key AS "questionKey", q.measure, q.text AS question, q.options,
  f.level, f.severity, f.flag_key AS "flagKey", f.points, f.weak_level AS "weakLevel", ${STATUS} AS status,
  f.status AS "storedStatus",
  f.owner_id AS "ownerId", owner.name AS "ownerName", f.due_on::text AS "dueOn", f.planned_on::text AS "plannedOn",
  f.claimed_level AS "claimedLevel", f.opened_at AS "openedAt", f.closed_at AS "closedAt", closer.name AS "closedBy",
  f.closing, f.closing_comment AS "closingComment", f.mended_level AS "mendedLevel", f.mended_proof AS "mendedProof",
  f.mended_on::text AS "mendedOn", f.version,
  CASE WHEN x.id IS NOT NULL THEN json_build_object('id', x.id, 'standing', s.standing, 'approverId', x.approver_id,
    'approver', approver.name, 'expiresOn', x.expires_on) END AS acceptance`;

function conditions(query: ListFindingsQuery, today: string, bind: (value: unknown) => string): string[] {
  const { status, severity, vendorId, ownerId, assessmentId, overdue, acceptance } = query;
  const where = ['f.organization_id = $1'];
  where.push(status === undefined ? `f.status <> 'closed'` : `${STATUS} = ${bind(status)}`);
  // Whoever asks for one vendor sees its findings also after it was archived.
  if (vendorId === undefined) where.push(`v.status <> 'archived'`);
  if (severity !== undefined) where.push(`f.severity = ${bind(severity)}`);
  if (vendorId !== undefined) where.push(`f.vendor_id = ${bind(vendorId)}`);
  if (ownerId !== undefined) where.push(`f.owner_id = ${bind(ownerId)}`);
  if (assessmentId !== undefined) where.push(`f.assessment_id = ${bind(assessmentId)}`);
  if (overdue !== undefined)
    where.push(`(f.due_on < $2::date AND ${STATUS} NOT IN ('accepted', 'closed')) = ${bind(overdue)}`);
  if (acceptance !== undefined) where.push(isNeeded(acceptance, today, bind));
  return where;
}

function isNeeded(need: AcceptanceNeed, today: string, bind: (value: unknown) => string): string {
  if (need === 'waiting') return `s.standing = 'waiting'`;
  if (need === 'lapsed') return `s.standing IN ('expired', 'outdated')`;
  return `s.standing = 'in_force' AND x.expires_on <= ${bind(addDays(today, FINDING_LIMITS.endingDays))}::date`;
}
