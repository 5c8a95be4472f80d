import { IMPORT_DECISIONS, type ImportDecision } from '@firebreak/domain';
import { NativeSelect } from '@mantine/core';
import { DataCell, DataTable } from '../../../components/data-table';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { filledFieldNames, matchTexts, vendorImportMessages } from '../vendor-import.messages';
import type { Decisions, ImportPreview, PossibleDuplicate } from '../vendor-import.queries';
import { DOT } from '../../../lib/dot';
import styles from '../vendors-import-page.module.css';

interface DuplicatesTableProps {
  preview: ImportPreview;
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

/** The rows that may be vendors that are known, to be decided one by one or all at once. */
export function DuplicatesTable({ preview, decisions, onDecide }: DuplicatesTableProps) {
  const text = useMessages(vendorImportMessages);
  const { duplicates, duplicateCount } = preview;
  const options = [
    { value: '', label: text('decide'), disabled: true },
    ...IMPORT_DECISIONS.map((value) => ({ value, label: text(value) })),
  ];
  const title = text('duplicatesTitle', { count: duplicateCount });
  return (
    <Section title={title}>
      <div className={styles['settings']}>
        <NativeSelect
          label={text('decideAll')}
          value={decisions.all ?? ''}
          data={options}
          onChange={(event) => onDecide({ rows: {}, all: event.currentTarget.value as ImportDecision })}
        />
      </div>
      {duplicateCount > duplicates.length ? (
        <p className={styles['hint']}>{text('duplicatesMore', { shown: duplicates.length })}</p>
      ) : null}
      <DataTable label={title} headings={[text('row'), text('inList'), text('maybe'), text('decision')]}>
        {duplicates
          .toSorted((a, b) => a.row - b.row)
          .map((duplicate) => (
            <tr key={duplicate.row}>
              <DataCell column={0}>{duplicate.row}</DataCell>
              <DataCell column={1}>{duplicate.name}</DataCell>
              <DataCell column={2}>
                <Match duplicate={duplicate} />
              </DataCell>
              <DataCell column={3}>
                <NativeSelect
                  aria-label={text('decisionOf', { row: duplicate.row })}
                  value={duplicate.decision ?? ''}
                  data={options}
                  onChange={(event) =>
                    onDecide({
                      ...decisions,
                      rows: { ...decisions.rows, [duplicate.row]: event.currentTarget.value as ImportDecision },
                    })
                  }
                />
              </DataCell>
            </tr>
          ))}
      </DataTable>
    </Section>
  );
}

function Match({ duplicate: { known, by, fills } }: { duplicate: PossibleDuplicate }) {
  const text = useMessages(vendorImportMessages);
  const matchText = useMessages(matchTexts);
  const fieldName = useMessages(filledFieldNames);
  const fields = fills.map((field) => fieldName(field)).join(useLocale() === 'en' ? ', ' : '、');
  return (
    <span>
      {known.vendorId === null ? (
        text('maybeRow', { name: known.name, row: known.row })
      ) : (
        <TextLink to="/vendors/$vendorId" params={{ vendorId: known.vendorId }} target="_blank">
          {known.name}
        </TextLink>
      )}
      <span className={styles['why']}>
        {matchText(by)}
        {DOT}
        {fields === '' ? text('fillsNothing') : text('fills', { fields })}
      </span>
    </span>
  );
}
