import type { Locale } from '../vocabulary.js';
import { EXPORT_DICTIONARY_EN } from './export-dictionary.en.js';
import { EXPORT_DICTIONARY_ZH_HANT } from './export-dictionary.zh-hant.js';
import type { ExportColumn, ExportTable } from './export-tables.js';

/** What each file and each of its columns means, in one language. */
export type ExportDictionary = {
  readonly [Table in ExportTable]: {
    /** What the file is called on a page. */
    readonly title: string;
    /** What one row of it stands for. */
    readonly row: string;
    readonly columns: Readonly<Record<ExportColumn<Table>, string>>;
  };
};

const DICTIONARIES: Readonly<Record<Locale, ExportDictionary>> = {
  en: EXPORT_DICTIONARY_EN,
  'zh-Hant': EXPORT_DICTIONARY_ZH_HANT,
};

/** The words about all files that can be exported, in one language. */
export function exportDictionary(locale: Locale): ExportDictionary {
  return DICTIONARIES[locale];
}
