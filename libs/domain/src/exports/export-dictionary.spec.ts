import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../vocabulary.js';
import { exportDictionary } from './export-dictionary.js';
import { FILE_TABLE_NAMES, FILE_TABLES } from './file-tables.js';

describe('the dictionary of the exported files', () => {
  it.each(LOCALES)('says in %s what every file, its rows and each of its columns mean, and no more', (locale) => {
    const dictionary = exportDictionary(locale);
    expect(Object.keys(dictionary).toSorted()).toEqual([...FILE_TABLE_NAMES].toSorted());
    for (const table of FILE_TABLE_NAMES) {
      const { title, row, columns } = dictionary[table];
      expect(Object.keys(columns).toSorted()).toEqual(Object.keys(FILE_TABLES[table]).toSorted());
      for (const text of [title, row, ...Object.values(columns)]) expect(text.trim()).not.toBe('');
    }
  });
});
