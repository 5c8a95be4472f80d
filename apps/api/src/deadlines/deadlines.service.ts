import { Injectable } from '@nestjs/common';
import { pageByDay } from '../http/day-page.js';
import type { Page } from '../http/paging.js';
import { DeadlinesRepository, type Deadline } from './deadlines.repository.js';
import type { ListDeadlinesQuery } from './dto/list-deadlines.query.js';

/** What ends soon at a vendor. */
@Injectable()
export class DeadlinesService {
  constructor(private readonly deadlines: DeadlinesRepository) {}

  /** Vendors of whom evidence or the contract ends within DAYS_BEFORE_THE_END of the day, earliest first. */
  list({ kind, ...page }: ListDeadlinesQuery, day: string): Promise<Page<Deadline>> {
    return pageByDay(
      page,
      kind,
      (limit, after) => this.deadlines.list(kind, day, limit, after),
      () => this.deadlines.count(kind, day),
    );
  }
}
