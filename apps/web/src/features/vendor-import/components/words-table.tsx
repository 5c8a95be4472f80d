import { ACCESS_LEVELS, ACCESS_TYPES, DATA_CATEGORIES, nameOf, TIERS, type ExplainedField } from '@firebreak/domain';
import { NativeSelect } from '@mantine/core';
import { useArchetypeOptions } from '../../../components/archetype-options';
import { DataCell, DataTable } from '../../../components/data-table';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { readWords, writeWords } from '../explained-words';
import { importFieldNames, vendorImportMessages } from '../vendor-import.messages';
import type { ImportPreview } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';

interface WordsTableProps {
  unknown: ImportPreview['unknownWords'];
  /** What was explained already, as it stands in the address. */
  explained: string | undefined;
  onChange: (explained: string | undefined) => void;
}

/** Words of the list that nobody here knows: each is explained once, for all rows. */
export function WordsTable({ unknown, explained, onChange }: WordsTableProps) {
  const text = useMessages(vendorImportMessages);
  const fieldName = useMessages(importFieldNames);
  const options = useKnownWords();
  const known = readWords(explained);
  // What was explained a moment ago still counts as unknown until the list is read anew.
  const open = unknown.filter(({ field, word }) => !known.some((one) => one.field === field && one.word === word));
  const rows = [...open.map((word) => ({ ...word, known: '' })), ...known.map((word) => ({ ...word, count: null }))];
  if (rows.length === 0) return null;
  return (
    <Section title={text('wordsTitle')}>
      <p className={styles['hint']}>{text('wordsHint')}</p>
      <DataTable label={text('wordsTitle')} headings={[text('holds'), text('wordOfList'), text('wordMeans')]}>
        {rows.map(({ field, word, known: meaning, count }) => (
          <tr key={`${field}:${word}`}>
            <DataCell column={0}>{fieldName(field)}</DataCell>
            <DataCell column={1}>
              <span>
                {word} {count === null ? null : <span className={styles['hint']}>{text('cells', { count })}</span>}
              </span>
            </DataCell>
            <DataCell column={2}>
              <NativeSelect
                aria-label={text('meaningOf', { word })}
                value={meaning}
                data={[{ value: '', label: text('wordUnknown') }, ...options[field]]}
                onChange={(event) => onChange(writeWords(known, { field, word, known: event.currentTarget.value }))}
              />
            </DataCell>
          </tr>
        ))}
      </DataTable>
    </Section>
  );
}

function useKnownWords(): Record<ExplainedField, readonly { readonly value: string; readonly label: string }[]> {
  const locale = useLocale();
  return {
    archetype: useArchetypeOptions(),
    tier: TIERS.map((tier) => ({ value: String(tier), label: nameOf('tier', tier, locale) })),
    dataCategories: DATA_CATEGORIES.map((value) => ({ value, label: nameOf('dataCategory', value, locale) })),
    accessTypes: ACCESS_TYPES.map((value) => ({ value, label: nameOf('accessType', value, locale) })),
    accessLevel: ACCESS_LEVELS.map((value) => ({ value, label: nameOf('accessLevel', value, locale) })),
  };
}
