import type { Locale } from '../vocabulary.js';
import { EXPORT_DICTIONARY_EN } from './export-dictionary.en.js';
import { EXPORT_DICTIONARY_ZH_HANT } from './export-dictionary.zh-hant.js';
import type { ExportColumn, ExportTable } from './export-tables.js';
import type { ReportDictionary } from './report-dictionary.js';
import { REPORT_DICTIONARY_EN } from './report-dictionary.en.js';
import { REPORT_DICTIONARY_ZH_HANT } from './report-dictionary.zh-hant.js';

/** What a file and each of its columns means. */
export interface TableWords<Column extends string> {
  /** What the file is called on a page. */
  readonly title: string;
  /** What one row of it stands for. */
  readonly row: string;
  readonly columns: Readonly<Record<Column, string>>;
}

/** What each of the register's files means, in one language. */
export type ExportDictionary = { readonly [Table in ExportTable]: TableWords<ExportColumn<Table>> };

/** The same with the reports. */
export type FileDictionary = ExportDictionary & ReportDictionary;

const DICTIONARIES: Readonly<Record<Locale, FileDictionary>> = {
  en: { ...EXPORT_DICTIONARY_EN, ...REPORT_DICTIONARY_EN },
  'zh-Hant': { ...EXPORT_DICTIONARY_ZH_HANT, ...REPORT_DICTIONARY_ZH_HANT },
};

/** The words about all files that can be exported, in one language. */
export function exportDictionary(locale: Locale): FileDictionary {
  return DICTIONARIES[locale];
}
