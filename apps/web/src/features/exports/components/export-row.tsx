import { EXPORT_TABLES } from '@firebreak/domain';
import type { CellType, ExportDictionary, ExportTable } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { DataCell, DataTable } from '../../../components/data-table';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { exportsMessages } from '../exports.messages';
import styles from './export-row.module.css';

/** What stands between two cells. */
export type Separator = 'comma' | 'semicolon' | 'tab';

interface ExportRowProps {
  table: ExportTable;
  words: ExportDictionary[ExportTable];
  separator: Separator;
}

/** One table: what a row of it stands for, its files, and its columns folded under it. */
export function ExportRow({ table, words, separator }: ExportRowProps) {
  const text = useMessages(exportsMessages);
  const locale = useLocale();
  const asOf = useAsOf();
  const columns: readonly [string, CellType][] = Object.entries(EXPORT_TABLES[table]);
  const meanings: Readonly<Record<string, string>> = words.columns;
  const instant = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
  const csv = (variant: 'safe' | 'data') =>
    `${table}.csv?variant=${variant}${separator === 'comma' ? '' : `&separator=${separator}`}`;
  const download = (kind: 'workbook' | 'safe' | 'data', address: string, fileName: string) => (
    <Button
      component="a"
      href={`/api/v1/exports/${address}${instant}`}
      download={fileName}
      aria-label={text(`${kind}Download`, { table: words.title })}
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
    >
      {text(kind)}
    </Button>
  );
  return (
    <li className={styles['file']}>
      <div className={styles['words']}>
        <h2>{words.title}</h2>
        <p>{words.row}</p>
      </div>
      <div className={styles['downloads']}>
        {download('workbook', `${table}.xlsx?locale=${locale}`, `${table}.xlsx`)}
        {download('safe', csv('safe'), `${table}-spreadsheet.csv`)}
        {download('data', csv('data'), `${table}.csv`)}
      </div>
      <details className={styles['columns']}>
        <summary>{text('columns', { count: columns.length })}</summary>
        <DataTable
          label={text('columnsOf', { table: words.title })}
          headings={[text('column'), text('written'), text('meaning')]}
        >
          {columns.map(([name, type]) => (
            <tr key={name}>
              <DataCell column={0}>
                <code>{name}</code>
              </DataCell>
              <DataCell column={1}>{text(`type_${type}`)}</DataCell>
              <DataCell column={2}>{meanings[name]}</DataCell>
            </tr>
          ))}
        </DataTable>
      </details>
    </li>
  );
}
