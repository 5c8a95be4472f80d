import type { TableWords } from './export-dictionary.js';
import type { REPORT_TABLES, Report } from './report-tables.js';

/** What each report and each of its columns means, in one language. */
export type ReportDictionary = {
  readonly [Table in Report]: TableWords<keyof (typeof REPORT_TABLES)[Table] & string>;
};
