import type { RiskBasis } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { pageByPlace } from '../http/place-page.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { HeatmapRepository, type CellRow, type MovementRow } from './heatmap.repository.js';
import { RiskRepository, type FlaggedRow, type SummaryRow } from './risk.repository.js';

const FLAGS_SORT = '-severity';

/** The matrix with the vendors in it. */
export interface Heatmap {
  readonly basis: RiskBasis;
  readonly cells: readonly CellRow[];
  /** Vendors of whom too little is answered, where their worst case puts them. */
  readonly notAssessedCells: readonly CellRow[];
  /** What the controls of the assessed change. */
  readonly movements: readonly MovementRow[];
}

/** The portfolio. */
@Injectable()
export class RiskService {
  constructor(
    private readonly risk: RiskRepository,
    private readonly map: HeatmapRepository,
    private readonly db: TenantDb,
  ) {}

  async heatmap(basis: RiskBasis, isPast: boolean): Promise<Heatmap> {
    const { cells, movements } = await this.map.readMap(basis, isPast);
    return {
      basis,
      movements,
      cells: cells.filter((cell) => cell.assessed),
      notAssessedCells: cells.filter((cell) => !cell.assessed),
    };
  }

  flags(query: PageQuery): Promise<Page<FlaggedRow>> {
    return pageByPlace(
      query,
      FLAGS_SORT,
      ({ vendorId }) => vendorId,
      async (limit, offset) => ({
        rows: await this.risk.listFlags(limit, offset),
        count: await this.risk.countFlags(),
      }),
    );
  }

  /** The portfolio in numbers; the measures, which take longest to count, only when they are wanted. */
  async summary(withMeasures: boolean): Promise<SummaryRow> {
    const figures = await this.risk.summarize(this.db.today);
    return { ...figures, measures: withMeasures ? await this.risk.listMeasures() : null };
  }
}
