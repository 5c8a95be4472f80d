import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../vocabulary.js';
import { exportDictionary } from './export-dictionary.js';
import { EXPORT_TABLE_NAMES, EXPORT_TABLES } from './export-tables.js';

describe('the dictionary of the exported files', () => {
  it.each(LOCALES)('says in %s what every file, its rows and each of its columns mean, and no more', (locale) => {
    const dictionary = exportDictionary(locale);
    expect(Object.keys(dictionary).toSorted()).toEqual([...EXPORT_TABLE_NAMES].toSorted());
    for (const table of EXPORT_TABLE_NAMES) {
      const { title, row, columns } = dictionary[table];
      expect(Object.keys(columns).toSorted()).toEqual(Object.keys(EXPORT_TABLES[table]).toSorted());
      for (const text of [title, row, ...Object.values(columns)]) expect(text.trim()).not.toBe('');
    }
  });
});
