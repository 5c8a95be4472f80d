import type {
  AccessLevel,
  AccessType,
  Archetype,
  AssessmentStatus,
  Band,
  DataCategory,
  Level,
  Locale,
  Measure,
  Role,
  Severity,
  Tier,
  VendorStatus,
} from '@firebreak/domain';

export interface Position {
  likelihood: number;
  impact: number;
  band: Band;
  score: number;
}
export interface Loss {
  p50: number;
  p95: number;
  currency: string;
}
export interface Flag {
  key: string;
  severity: Severity;
  reason: string;
}
export interface Person {
  id: string;
  name: string;
  email: string;
}
export interface VendorSummary {
  id: string;
  name: string;
  service: string | null;
  archetype: Archetype;
  tier: Tier;
  status: VendorStatus;
  owner: Person | null;
  nextReviewOn: string | null;
  scopeSummary: {
    peopleCount: number | null;
    dataCategories: DataCategory[];
    accessTypes: AccessType[];
    accessLevel: AccessLevel | null;
  };
  assessment: { id: string; status: AssessmentStatus; overdue: boolean; dueOn: string } | null;
  judgement: {
    inherent: Position;
    residual: Position & { best: Position; worst: Position };
    assessed: boolean;
    coveragePercent: number;
    annualLoss: Loss;
    flags: Flag[];
  } | null;
  createdAt: string;
  updatedAt: string;
  etag: string;
}
export interface HeatmapCell {
  likelihood: number;
  impact: number;
  count: number;
  vendors: { id: string; name: string }[];
}
export interface Assessment {
  id: string;
  vendor: { id: string; name: string };
  questionnaire: { id: string; key: string; title: string };
  status: AssessmentStatus;
  overdue: boolean;
  dueOn: string;
  respondentEmail: string;
  respondentName: string | null;
  progress: { answered: number; asked: number };
  sentAt: string;
  submittedAt: string | null;
  etag: string;
}
export interface Questionnaire {
  id: string;
  key: string;
  title: string;
  description: string;
  status: string;
  version: number;
  questionCount: number;
}
export interface Question {
  id: string;
  key: string;
  measure: Measure;
  appliesWhen: string;
  text: string;
  why: string;
  options: { level: Level; text: string }[];
  sources: string[];
}
export interface Session {
  user: Person & { role: Role };
  organization: { id: string; name: string; currency: string; locale: Locale; demo: boolean };
}
type Total = number | { atLeast: number };
export interface List<Item> {
  items: Item[];
  nextCursor: string | null;
  total: Total;
}
export interface Json<Body> {
  headers: Record<string, never>;
  content: { 'application/json': Body };
}
export interface Get<Body, Query = Record<string, never>, Path = never> {
  get: { parameters: { query?: Query; path?: Path }; responses: { 200: Json<Body> } };
}

export interface paths {
  '/api/v1/session': {
    get: { parameters: Record<string, never>; responses: { 200: Json<Session> } };
    post: {
      parameters: Record<string, never>;
      requestBody: { content: { 'application/json': { email: string; password: string } } };
      responses: { 200: Json<Session> };
    };
    delete: { parameters: Record<string, never>; responses: { 204: { content?: never } } };
  };
  '/api/v1/vendors': Get<
    List<VendorSummary>,
    {
      q?: string;
      archetype?: Archetype;
      tier?: Tier;
      band?: Band;
      flag?: string;
      status?: VendorStatus;
      sort?: '-risk' | 'name' | '-updated' | 'nextReview';
      limit?: number;
      cursor?: string;
      likelihood?: number;
      impact?: number;
      basis?: 'residual' | 'inherent';
      assessed?: boolean;
    }
  > & {
    post: {
      parameters: Record<string, never>;
      requestBody: { content: { 'application/json': { name: string; archetype: Archetype; service?: string } } };
      responses: { 201: Json<VendorSummary> };
    };
  };
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
    items: (Flag & { vendor: { id: string; name: string; archetype: Archetype }; clearedBy: string })[];
    total: number;
  }>;
  '/api/v1/risk/summary': Get<{
    vendors: number;
    assessed: number;
    notAssessed: number;
    bands: Record<Band, number>;
    toReview: number;
    overdue: number;
    annualLoss: Loss;
    measures: { measure: Measure; averageLevel: number | null; answered: number; asked: number }[];
  }>;
  '/api/v1/questionnaires': Get<List<Questionnaire>>;
  '/api/v1/questionnaires/{id}': Get<Questionnaire & { questions: Question[] }, Record<string, never>, { id: string }>;
  '/api/v1/assessments': Get<
    List<Assessment>,
    { status?: AssessmentStatus; vendorId?: string; overdue?: boolean; limit?: number; cursor?: string }
  >;
  '/api/v1/users': Get<List<Person & { role: Role }>>;
  '/api/v1/outbox': Get<
    List<{ id: string; to: string; subject: string; text: string; createdAt: string; state: string }>
  >;
}
