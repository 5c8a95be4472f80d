import type { Report, RiskKind } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { pageByPlace } from '../http/place-page.js';
import { ReportsRepository, type ReportRow } from './reports.repository.js';

/** Questions that people ask of the whole register. */
@Injectable()
export class ReportsService {
  constructor(private readonly reports: ReportsRepository) {}

  /** A page of a report, of one kind of its rows where it has kinds. */
  list<R extends Report>(report: R, query: PageQuery, kind?: RiskKind): Promise<Page<ReportRow<R>>> {
    const sort = kind === undefined ? report : `${report} ${kind}`;
    return pageByPlace(
      query,
      sort,
      // It has no sort value of its own, and the place alone says where the next page begins.
      () => NO_ID,
      (limit, offset) => this.reports.list(report, limit, offset, kind),
    );
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
