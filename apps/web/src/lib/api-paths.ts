import type { Archetype, Band, Measure, Severity } from '@firebreak/domain';

/** Until the API's description has the risk routes. */
export interface HeatmapCell {
  likelihood: number;
  impact: number;
  count: number;
  vendors: { id: string; name: string }[];
}
export interface Json<Body> {
  headers: Record<string, never>;
  content: { 'application/json': Body };
}
export interface Get<Body, Query = Record<string, never>> {
  get: { parameters: { query?: Query }; responses: { 200: Json<Body> } };
}

export interface RiskPaths {
  '/api/v1/risk/heatmap': Get<
    {
      basis: 'residual' | 'inherent';
      cells: HeatmapCell[];
      notAssessed: number;
      notAssessedCells: HeatmapCell[];
      total: number;
    },
    { basis?: 'residual' | 'inherent' }
  >;
  '/api/v1/risk/flags': Get<{
    items: {
      key: string;
      severity: Severity;
      reason: string;
      vendor: { id: string; name: string; archetype: Archetype };
      clearedBy: string;
    }[];
    total: number;
  }>;
  '/api/v1/risk/summary': Get<{
    vendors: number;
    assessed: number;
    notAssessed: number;
    bands: Record<Band, number>;
    toReview: number;
    overdue: number;
    annualLoss: { p50: number; p95: number; currency: string };
    measures: { measure: Measure; averageLevel: number | null; answered: number; asked: number }[];
  }>;
}
