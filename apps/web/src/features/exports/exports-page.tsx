import { exportDictionary, EXPORT_TABLE_NAMES, REPORTS } from '@firebreak/domain';
import { useState } from 'react';
import { ChoiceBar } from '../../components/choice-bar';
import { PageTitle } from '../../components/page-title';
import { Section } from '../../components/section';
import { TextLink } from '../../components/text-link';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { ExportPackages } from './components/export-packages';
import { ExportRow } from './components/export-row';
import type { Separator } from './components/export-row';
import styles from './exports-page.module.css';
import { exportsMessages } from './exports.messages';

/** The register as files: each table as a workbook and as two kinds of CSV, with what its columns mean. */
export function ExportsPage() {
  const text = useMessages(exportsMessages);
  const dictionary = exportDictionary(useLocale());
  const [separator, setSeparator] = useState<Separator>('comma');
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')} />
      <div className={styles['reports']}>
        <Section title={text('reports')}>
          <ul>
            {REPORTS.map((report) => (
              <li key={report}>
                <TextLink to="/exports/reports/$report" params={{ report }}>
                  {dictionary[report].title}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <div className={styles['packages']}>
        <ExportPackages />
      </div>
      <dl className={styles['variants']}>
        {(['workbook', 'safe', 'data'] as const).map((file) => (
          <div key={file}>
            <dt>{text(file)}</dt>
            <dd>{text(`${file}Text`)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['separator']}>
        <span aria-hidden="true">{text('separator')}</span>
        <ChoiceBar
          label={text('separator')}
          value={separator}
          choices={[
            { value: 'comma', label: text('comma') },
            { value: 'semicolon', label: text('semicolon') },
            { value: 'tab', label: text('tab_sign') },
          ]}
          onChange={setSeparator}
        />
      </div>
      <ul className={styles['tables']}>
        {EXPORT_TABLE_NAMES.map((table) => (
          <ExportRow key={table} table={table} words={dictionary[table]} separator={separator} />
        ))}
      </ul>
      <p className={styles['format']}>{text('format')}</p>
    </>
  );
}
