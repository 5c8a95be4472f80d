import { IMPORT_FIELDS, type ImportField } from '@firebreak/domain';
import { NativeSelect } from '@mantine/core';
import { DataCell, DataTable } from '../../../components/data-table';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { importFieldNames, vendorImportMessages } from '../vendor-import.messages';
import type { ImportPreview } from '../vendor-import.queries';
import { DOT } from '../../../lib/dot';
import styles from '../vendors-import-page.module.css';

interface ColumnsTableProps {
  columns: ImportPreview['columns'];
  /** What columns hold from now on, as `A:name,C:archetype`. */
  onChange: (mapping: string) => void;
}

/** What each column of the list holds: guessed from its heading, and to be changed. */
export function ColumnsTable({ columns, onChange }: ColumnsTableProps) {
  const text = useMessages(vendorImportMessages);
  const fieldName = useMessages(importFieldNames);
  const hold = (letter: string, field: ImportField | null): void => {
    const mapping = columns.flatMap((column) => {
      const held = column.letter === letter ? field : column.field;
      // Whatever held it before gives it up.
      const isGivenUp = column.letter !== letter && held === field && field !== 'notes';
      return held === null || isGivenUp ? [] : [`${column.letter}:${held}`];
    });
    onChange(mapping.join(','));
  };
  const options = [
    { value: '', label: text('notTaken') },
    ...IMPORT_FIELDS.map((value) => ({ value, label: fieldName(value) })),
  ];
  const left = columns.filter(({ field }) => field === null).length;
  return (
    <Section
      title={text('columnsTitle')}
      aside={<span className={styles['hint']}>{text('columnsLeft', { count: left })}</span>}
    >
      {columns.some(({ field }) => field === 'name') ? null : <p role="alert">{text('columnsMissing')}</p>}
      <DataTable label={text('columnsTitle')} headings={[text('column'), text('samples'), text('holds')]}>
        {columns.map(({ letter, heading, samples, field }) => (
          <tr key={letter}>
            <DataCell column={0}>
              <span>
                <span className={styles['letter']}>{letter}</span> {heading}
              </span>
            </DataCell>
            <DataCell column={1}>
              <span className={styles['samples']}>{samples.join(DOT)}</span>
            </DataCell>
            <DataCell column={2}>
              <NativeSelect
                aria-label={text('holdsOf', { column: heading === '' ? letter : heading })}
                value={field ?? ''}
                data={options}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  hold(letter, chosen === '' ? null : (chosen as ImportField));
                }}
              />
            </DataCell>
          </tr>
        ))}
      </DataTable>
    </Section>
  );
}
