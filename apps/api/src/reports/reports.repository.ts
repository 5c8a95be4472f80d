import type { CellType, Report, REPORT_TABLES } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { rowsStatement } from '../exports/copy-statement.js';
import { TELL_SHOWN } from '../exports/tables/export-source.js';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';

type CellOf<Type extends CellType> = Type extends 'integer'
  ? number | null
  : Type extends 'boolean'
    ? boolean | null
    : Type extends 'words' | 'texts'
      ? string[] | null
      : string | null;

/** A row of a report: the columns of its file. */
export type ReportRow<R extends Report> = {
  readonly [Column in keyof (typeof REPORT_TABLES)[R]]: (typeof REPORT_TABLES)[R][Column] extends infer Type extends
    CellType
    ? CellOf<Type>
    : never;
};

/** Reads reports from the same SQL as their files. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Some rows of a report, of one kind where it has kinds; and how many there are, up to a number. */
  async list<R extends Report>(
    report: R,
    limit: number,
    offset: number,
    kind?: string,
  ): Promise<{ rows: ReportRow<R>[]; count: number }> {
    await this.db.em.query(`SELECT ${TELL_SHOWN}`, [this.db.now.toISOString()]);
    const listed = `SELECT row_number() OVER () AS place, to_jsonb(r) AS row FROM (${rowsStatement(report)}) r
      ${kind === undefined ? '' : 'WHERE r.kind = $3'}`;
    const [found] = await this.db.em.query<[{ rows: ReportRow<R>[]; count: number }]>(
      `WITH listed AS MATERIALIZED (${listed} LIMIT greatest(${EXACT_TOTAL_LIMIT + 1}, $1::integer + $2::integer))
       SELECT (SELECT count(*)::integer FROM listed) AS count,
              (SELECT coalesce(json_agg(page.row ORDER BY page.place), '[]')
                 FROM (SELECT * FROM listed ORDER BY place LIMIT $1 OFFSET $2) page) AS rows`,
      [limit, offset, ...(kind === undefined ? [] : [kind])],
    );
    return found;
  }
}
