import type { RiskBasis } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../http/page.query.js';
import { decodeCursor, encodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Cursor, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { RiskRepository, type CellRow, type FlaggedRow, type SummaryRow } from './risk.repository.js';

const FLAGS_SORT = '-severity';
// Flags have no id of their own, so a page begins at a place in the list; nobody leafs further than it is counted.
const isOffset = (value: Cursor['value']): boolean =>
  Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= EXACT_TOTAL_LIMIT;

/** The matrix with the vendors in it. */
export interface Heatmap {
  readonly basis: RiskBasis;
  readonly cells: readonly CellRow[];
  /** Vendors of whom too little is answered, where their worst case puts them. */
  readonly notAssessedCells: readonly CellRow[];
}

/** The portfolio. */
@Injectable()
export class RiskService {
  constructor(
    private readonly risk: RiskRepository,
    private readonly db: TenantDb,
  ) {}

  async heatmap(basis: RiskBasis): Promise<Heatmap> {
    const cells = await this.risk.listCells(basis);
    return {
      basis,
      cells: cells.filter((cell) => cell.assessed),
      notAssessedCells: cells.filter((cell) => !cell.assessed),
    };
  }

  async flags({ limit, cursor }: PageQuery): Promise<Page<FlaggedRow>> {
    const offset = cursor === undefined ? 0 : Number(decodeCursor(cursor, FLAGS_SORT, isOffset).value);
    const rows = await this.risk.listFlags(limit + 1, offset);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items,
      nextCursor: last ? encodeCursor({ sort: FLAGS_SORT, value: offset + limit, id: last.vendorId }) : null,
      total: toTotal(await this.risk.countFlags()),
    };
  }

  summary(): Promise<SummaryRow> {
    return this.risk.summarize(this.db.today);
  }
}
