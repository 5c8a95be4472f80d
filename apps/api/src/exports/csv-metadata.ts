import { exportDictionary, FILE_TABLES, type CellType, type FileTable, type Locale } from '@firebreak/domain';

/** How CSVW calls the type of a cell; several values in one cell are of the type of each. */
const DATATYPES: Readonly<Record<CellType, string | { readonly base: string; readonly format: string }>> = {
  id: 'string',
  text: 'string',
  texts: 'string',
  word: 'string',
  words: 'string',
  integer: 'integer',
  boolean: 'boolean',
  day: { base: 'date', format: 'yyyy-MM-dd' },
  instant: { base: 'dateTime', format: "yyyy-MM-dd'T'HH:mm:ss.SSSX" },
  hash: 'hexBinary',
  json: 'json',
};

/** What a program must know to read one exported file, after the W3C's "Metadata Vocabulary for Tabular Data". */
export interface CsvMetadata {
  readonly '@context': readonly [string, { readonly '@language': Locale }];
  readonly url: string;
  readonly 'dc:title': string;
  readonly 'dc:description': string;
  readonly dialect: { readonly encoding: string; readonly lineTerminators: string; readonly header: boolean };
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly 'dc:description': string;
      readonly datatype: (typeof DATATYPES)[CellType];
      readonly separator?: string;
    }[];
  };
}

/** Describes the exact variant of a file in one language. */
export function csvMetadata(table: FileTable, locale: Locale): CsvMetadata {
  const { title, row, columns } = exportDictionary(locale)[table];
  const texts: Readonly<Record<string, string>> = columns;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': locale }],
    url: `${table}.csv`,
    'dc:title': title,
    'dc:description': row,
    dialect: { encoding: 'utf-8', lineTerminators: '\r\n', header: true },
    tableSchema: {
      columns: Object.entries(FILE_TABLES[table]).map(([name, type]: [string, CellType]) => ({
        name,
        titles: name,
        'dc:description': texts[name] ?? '',
        datatype: DATATYPES[type],
        ...(type === 'words' || type === 'texts' ? { separator: ';' } : {}),
      })),
    },
  };
}
