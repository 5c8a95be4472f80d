import { NEXT_STEPS, type NextStep } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { AssessmentFilter, IS_OPEN } from './assessment-filter.js';
import { ASSESSMENT_COLUMNS, FROM_ASSESSMENTS, type AssessmentRow } from './assessment-list.repository.js';
import type { ListFollowedAssessmentsQuery } from './dto/list-followed-assessments.query.js';

const SORT = 'needs';

/** Where a row stands: the place of its next step, then the days by which it sorts within. */
type Place = { readonly step: number; readonly days: number };

/** Assessments of the present, the most pressing first: by next step, within it by the due day; what is over, newest first. */
@Injectable()
export class FollowedAssessmentsRepository {
  constructor(private readonly db: TenantDb) {}

  /** `failedMailIds` are the mails that were given up; an invitation's mail has the invitation's id. */
  async list(query: ListFollowedAssessmentsQuery, failedMailIds: readonly string[]): Promise<Page<AssessmentRow>> {
    const { em, organizationId, today } = this.db;
    const filter = new AssessmentFilter(organizationId, query, today);
    if (query.needsAddress !== undefined)
      filter.add(`${hasFailed(filter.bind(failedMailIds))} = ${filter.bind(query.needsAddress)}`);
    const total = toTotal(await filter.count(em));
    const step = stepOf(filter.bind(failedMailIds), filter.bind(today));
    if (query.cursor !== undefined) filter.add(isAfter(query.cursor, step, (value) => filter.bind(value)));
    const rows = await em.query<(AssessmentRow & Place)[]>(
      `SELECT ${step} AS step, ${DAYS} AS days, ${ASSESSMENT_COLUMNS} ${FROM_ASSESSMENTS}
        WHERE ${filter.sql} ORDER BY step, days, a.id LIMIT ${query.limit + 1}`,
      filter.parameters,
    );
    const { items, nextCursor } = cutPage(rows, query.limit, (last) => ({
      sort: SORT,
      value: `${last.step}:${last.days}`,
      id: last.id,
    }));
    return {
      items,
      nextCursor,
      total,
    };
  }
}

/** Days that grow with the due day while something is to be done, and shrink with it afterwards. */
const DAYS = `(a.due_on - DATE '2000-01-01') * CASE WHEN a.status IN ('accepted', 'revoked') THEN -1 ELSE 1 END`;

/** Whether the mail with an invitation that lets in was given up. */
function hasFailed(failedMailIds: string): string {
  return `(${IS_OPEN} AND EXISTS (SELECT FROM invitations i WHERE i.organization_id = a.organization_id
    AND i.assessment_id = a.id AND i.measures IS NULL AND i.revoked_at IS NULL AND i.id = ANY (${failedMailIds}::uuid[])))`;
}

const place = (step: NextStep): number => NEXT_STEPS.indexOf(step);

/** The place of an assessment's next step, as `nextStepOf` tells it. */
function stepOf(failedMailIds: string, today: string): string {
  return `CASE WHEN ${hasFailed(failedMailIds)} THEN ${place('mend_mail')}
    WHEN a.status = 'submitted' THEN ${place('review')}
    WHEN ${IS_OPEN} AND a.filled_in_by = 'buyer' THEN ${place('fill_in')}
    WHEN ${IS_OPEN} AND a.due_on < ${today}::date THEN ${place('chase')}
    WHEN ${IS_OPEN} THEN ${place('wait')} ELSE ${place('none')} END`;
}

function isAfter(cursor: string, step: string, bind: (value: unknown) => string): string {
  const { value, id } = decodeCursor(cursor, SORT, (text) => typeof text === 'string' && /^\d:-?\d{1,6}$/.test(text));
  const [lastStep, lastDays] = String(value).split(':');
  return `(${step}, ${DAYS}, a.id) > (${bind(lastStep)}::integer, ${bind(lastDays)}::integer, ${bind(id)}::uuid)`;
}
