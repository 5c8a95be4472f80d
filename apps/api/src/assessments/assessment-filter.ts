import type { EntityManager } from 'typeorm';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import type { ListAssessmentsQuery } from './dto/list-assessments.query.js';

/** SQL that is true of an assessment `a` while the vendor has to act. */
export const IS_OPEN = `a.status IN ('sent', 'in_progress', 'returned')`;

/** Conditions on assessments as `a` with their parameters, always within one organisation; `today` tells what is late. */
export class AssessmentFilter {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[];

  constructor(
    organizationId: string,
    { status, vendorId, overdue }: Pick<ListAssessmentsQuery, 'status' | 'vendorId' | 'overdue'>,
    today: string,
  ) {
    this.conditions = [`a.organization_id = ${this.bind(organizationId)}`];
    if (status !== undefined) this.add(`a.status = ${this.bind(status)}`);
    if (vendorId !== undefined) this.add(`a.vendor_id = ${this.bind(vendorId)}`);
    if (overdue !== undefined) this.add(`(${IS_OPEN} AND a.due_on < ${this.bind(today)}) = ${this.bind(overdue)}`);
  }

  bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  add(condition: string): void {
    this.conditions.push(condition);
  }

  get sql(): string {
    return this.conditions.join(' AND ');
  }

  /** How many assessments it lets through, EXACT_TOTAL_LIMIT and one at most. */
  async count(em: EntityManager): Promise<number> {
    const counted = await em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT 1 FROM assessments a WHERE ${this.sql} LIMIT ${EXACT_TOTAL_LIMIT + 1}) c`,
      this.parameters,
    );
    return counted[0]?.count ?? 0;
  }
}
