/** `data` is exact; `safe` keeps spreadsheets from reading text as a formula. */
export const CSV_VARIANTS = ['data', 'safe'] as const;
export type CsvVariant = (typeof CSV_VARIANTS)[number];

/** A byte order mark, by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

interface CsvColumn {
  readonly name: string;
  readonly sql: string;
  /** Typed by people or free in form, so that it may look like a formula. */
  readonly text?: boolean;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const distinct = (column: string): string =>
  `(SELECT string_agg(word, ';' ORDER BY word) FROM (SELECT DISTINCT unnest(s.${column}) AS word FROM access_scopes s
     WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id) words)`;

/** The columns of vendors.csv in their fixed order; lists are joined by semicolons. */
const COLUMNS: readonly CsvColumn[] = [
  { name: 'vendor_id', sql: 'v.id' },
  { name: 'name', sql: 'v.name', text: true },
  { name: 'archetype', sql: 'v.archetype' },
  { name: 'tier', sql: 'coalesce(v.tier, j.suggested_tier)' },
  { name: 'status', sql: 'v.status' },
  {
    name: 'owner_email',
    sql: '(SELECT u.email FROM users u WHERE u.organization_id = v.organization_id AND u.id = v.owner_id)',
    text: true,
  },
  {
    name: 'people_count',
    sql: '(SELECT max(s.people_count) FROM access_scopes s WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id)',
  },
  { name: 'data_categories', sql: distinct('data_categories') },
  { name: 'access_types', sql: distinct('access_types') },
  {
    name: 'assessment_status',
    sql: `(SELECT a.status FROM assessments a WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id ORDER BY a.id DESC LIMIT 1)`,
  },
  { name: 'coverage_percent', sql: 'j.coverage_percent' },
  { name: 'inherent_likelihood', sql: 'j.inherent_likelihood' },
  { name: 'inherent_impact', sql: 'j.inherent_impact' },
  { name: 'inherent_band', sql: 'j.inherent_band' },
  { name: 'residual_likelihood', sql: 'j.residual_likelihood' },
  { name: 'residual_impact', sql: 'j.residual_impact' },
  { name: 'residual_band', sql: 'j.residual_band' },
  { name: 'annual_loss_p50', sql: 'j.annual_loss_p50' },
  { name: 'annual_loss_p95', sql: 'j.annual_loss_p95' },
  { name: 'currency', sql: 'j.currency' },
  { name: 'flags', sql: `nullif(array_to_string(j.flag_keys, ';'), '')` },
  {
    name: 'last_assessed_at',
    sql: `(SELECT ${instant('max(a.submitted_at)')} FROM assessments a WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id)`,
  },
  { name: 'next_review_on', sql: 'v.next_review_on' },
  { name: 'model_version', sql: 'j.model_version' },
  { name: 'created_at', sql: instant('v.created_at') },
  { name: 'updated_at', sql: instant('v.updated_at') },
  { name: 'contract_ends_on', sql: 'v.contract_ends_on' },
  { name: 'notice_hours', sql: 'v.notice_hours' },
  { name: 'data_returned_on', sql: 'v.data_returned_on' },
  { name: 'without_notice_duty', sql: 'v.without_notice_duty::text' },
];

// OWASP "CSV Injection", with the full-width forms that some spreadsheets read alike.
const FORMULA_START = String.raw`^[=+\-@\t\r\n＝＋－＠]`;

const guarded = (sql: string): string =>
  `CASE WHEN ${sql} ~ E'${FORMULA_START.replaceAll('\\', '\\\\')}' THEN '''' || ${sql} ELSE ${sql} END`;

/** The statement that streams vendors.csv: every vendor, archived ones too, in the order in which they were added. */
export function vendorsCsvStatement(variant: CsvVariant): string {
  const columns = COLUMNS.map(({ name, sql, text }) => `${variant === 'safe' && text ? guarded(sql) : sql} AS ${name}`);
  return `COPY (SELECT ${columns.join(', ')} FROM vendors v
    JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
    ORDER BY v.id) TO STDOUT WITH (FORMAT csv, HEADER)`;
}
