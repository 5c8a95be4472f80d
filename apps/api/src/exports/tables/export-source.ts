import type { FileColumn, FileTable } from '@firebreak/domain';

/** Where the rows of one file come from, in SQL over the tables of one organisation, of the present or of the past. */
export interface ExportSource<Table extends FileTable> {
  /** What stands in each column: an array for `words` and `texts`, a timestamp for `instant`. */
  readonly columns: Readonly<Record<FileColumn<Table>, string>>;
  /** The rest of the statement, from FROM on, with an order that is the same every time. */
  readonly rows: string;
}

/** The address of a person of the organisation whose id stands in `column` of `alias`. */
export const emailOf = (alias: string, column: string): string =>
  `(SELECT u.email FROM users u WHERE u.organization_id = ${alias}.organization_id AND u.id = ${alias}.${column})`;

/** The name of that person. */
export const nameOfPerson = (alias: string, column: string): string =>
  `(SELECT u.name FROM users u WHERE u.organization_id = ${alias}.organization_id AND u.id = ${alias}.${column})`;

/** The vendor `v` of rows of `alias`. */
export const joinVendor = (alias: string): string =>
  `JOIN vendors v ON v.organization_id = ${alias}.organization_id AND v.id = ${alias}.vendor_id`;

/** The day that a file shows, in UTC: that of the instant of its snapshot, which whoever opens that tells. */
export const SHOWN_DAY = `(current_setting('firebreak.shown_at')::timestamptz AT TIME ZONE 'UTC')::date`;

/** Tells a snapshot which instant it shows. */
export const TELL_SHOWN = `set_config('firebreak.shown_at', $1, true)`;

/** The columns of such a vendor. */
export const VENDOR_COLUMNS = { vendor_id: 'v.id', vendor_name: 'v.name' } as const;

/** Columns of a judgement `j` that several files have. */
export const JUDGED_COLUMNS = {
  coverage_percent: 'j.coverage_percent',
  inherent_likelihood: 'j.inherent_likelihood',
  inherent_impact: 'j.inherent_impact',
  inherent_band: 'j.inherent_band',
  residual_likelihood: 'j.residual_likelihood',
  residual_impact: 'j.residual_impact',
  residual_band: 'j.residual_band',
  annual_loss_p50: 'j.annual_loss_p50',
  annual_loss_p95: 'j.annual_loss_p95',
  currency: 'j.currency',
  flags: 'j.flag_keys',
  model_version: 'j.model_version',
} as const;
