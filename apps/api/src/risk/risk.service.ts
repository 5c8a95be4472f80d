import { Injectable } from '@nestjs/common';
import { MAX_PAGE_SIZE, toTotal, type Total } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { RiskRepository, type Basis, type CellRow, type FlaggedRow, type SummaryRow } from './risk.repository.js';

/** The matrix with the vendors in it. */
export interface Heatmap {
  readonly basis: Basis;
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

  async heatmap(basis: Basis): Promise<Heatmap> {
    const cells = await this.risk.listCells(basis);
    return {
      basis,
      cells: cells.filter((cell) => cell.assessed),
      notAssessedCells: cells.filter((cell) => !cell.assessed),
    };
  }

  async flags(): Promise<{ items: FlaggedRow[]; total: Total }> {
    return { items: await this.risk.listFlags(MAX_PAGE_SIZE), total: toTotal(await this.risk.countFlags()) };
  }

  summary(): Promise<SummaryRow> {
    return this.risk.summarize(this.db.today);
  }
}
