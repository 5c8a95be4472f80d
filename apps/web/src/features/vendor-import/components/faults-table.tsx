import { nameOf, type ImportField, type Locale } from '@firebreak/domain';
import { DataCell, DataTable } from '../../../components/data-table';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { cellIssueTexts, importFieldNames, vendorImportMessages } from '../vendor-import.messages';
import type { ImportPreview } from '../vendor-import.queries';
import { enumeration, sentences } from '../../../i18n/joining';
import styles from '../vendors-import-page.module.css';

/** The cells that have to be mended, by their names, with what is expected there. */
export function FaultsTable({ preview }: { preview: ImportPreview }) {
  const text = useMessages(vendorImportMessages);
  const issueText = useMessages(cellIssueTexts);
  const fieldName = useMessages(importFieldNames);
  const locale = useLocale();
  const { faults, faultCount } = preview;
  return (
    <Section title={text('faultsTitle', { count: faultCount })}>
      <p className={styles['hint']}>
        {sentences(
          locale,
          text('faultsHint'),
          faultCount > faults.length ? text('faultsMore', { shown: faults.length }) : null,
        )}
      </p>
      <DataTable
        label={text('faultsTitle', { count: faultCount })}
        headings={[text('cell'), text('holds'), text('value'), text('issue')]}
      >
        {faults.map(({ cell, field, issue, value }, at) => (
          <tr key={`${cell}-${String(at)}`}>
            <DataCell column={0}>
              <strong>{cell}</strong>
            </DataCell>
            <DataCell column={1}>{fieldName(field)}</DataCell>
            <DataCell column={2}>{value === '' ? '–' : value}</DataCell>
            <DataCell column={3}>{issueText(issue, { example: exampleOf(field, locale) })}</DataCell>
          </tr>
        ))}
      </DataTable>
    </Section>
  );
}

/** Words that a field takes. */
function exampleOf(field: ImportField, locale: Locale): string {
  const words: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
    archetype: [
      nameOf('archetype', 'call_centre_bpo', locale),
      nameOf('archetype', 'hosting', locale),
      nameOf('archetype', 'other', locale),
    ],
    dataCategories: [
      nameOf('dataCategory', 'contact', locale),
      nameOf('dataCategory', 'health', locale),
      nameOf('dataCategory', 'other', locale),
    ],
    accessTypes: [
      nameOf('accessType', 'vpn', locale),
      nameOf('accessType', 'api_key', locale),
      nameOf('accessType', 'other', locale),
    ],
    accessLevel: [
      nameOf('accessLevel', 'low', locale),
      nameOf('accessLevel', 'moderate', locale),
      nameOf('accessLevel', 'high', locale),
    ],
    tier: ['1', '2', '3', '4'],
    countries: ['HK', 'SG', 'GB'],
  };
  return enumeration(locale, words[field] ?? []);
}
