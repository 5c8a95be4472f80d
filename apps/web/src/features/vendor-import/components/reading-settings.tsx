import { DAY_ORDERS, type Archetype, type DayOrder } from '@firebreak/domain';
import { NativeSelect } from '@mantine/core';
import { useArchetypeOptions } from '../../../components/archetype-options';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { vendorImportMessages } from '../vendor-import.messages';
import type { ImportPreview, ReadingChoices } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'big5', 'windows-1252'] as const;
const SEPARATORS = { comma: 'comma', tab: 'tab_', semicolon: 'semicolon', pipe: 'pipe' } as const;
/** Headings stand near the top. */
const HEADING_ROWS = 20;

interface ReadingSettingsProps {
  preview: ImportPreview;
  choices: ReadingChoices;
  onChange: (changed: ReadingChoices) => void;
}

/** How the list was read, each part of it to be changed. */
export function ReadingSettings({ preview, choices, onChange }: ReadingSettingsProps) {
  const text = useMessages(vendorImportMessages);
  const kinds = useArchetypeOptions();
  const { encoding, separator, sheets, sheet, headingRow } = preview.reading;
  const asksForDays = choices.dayOrder !== undefined || preview.faults.some(({ issue }) => issue === 'ambiguous_day');
  const anew = { columns: undefined, headingRow: undefined };
  return (
    <Section title={text('howTitle')}>
      <div className={styles['settings']}>
        {encoding === null ? null : (
          <NativeSelect
            label={text('encoding')}
            value={encoding}
            data={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(event) => onChange({ ...anew, encoding: event.currentTarget.value as typeof encoding })}
          />
        )}
        {separator === null ? null : (
          <NativeSelect
            label={text('separator')}
            value={separator}
            data={Object.entries(SEPARATORS).map(([value, key]) => ({ value, label: text(key) }))}
            onChange={(event) => onChange({ ...anew, separator: event.currentTarget.value as typeof separator })}
          />
        )}
        {sheets.length > 1 ? (
          <NativeSelect
            label={text('sheet')}
            value={String(sheet)}
            data={sheets.map((name, at) => ({ value: String(at + 1), label: name }))}
            onChange={(event) => onChange({ ...anew, sheet: Number(event.currentTarget.value) })}
          />
        ) : null}
        <NativeSelect
          label={text('headingRow')}
          value={String(headingRow)}
          data={Array.from({ length: Math.max(HEADING_ROWS, headingRow) }, (_, at) => String(at + 1))}
          onChange={(event) => onChange({ columns: undefined, headingRow: Number(event.currentTarget.value) })}
        />
        {asksForDays ? (
          <NativeSelect
            label={text('dayOrder')}
            value={choices.dayOrder ?? ''}
            data={[
              { value: '', label: text('dayOrderAsk'), disabled: true },
              ...DAY_ORDERS.map((value) => ({ value, label: text(value) })),
            ]}
            onChange={(event) => onChange({ dayOrder: event.currentTarget.value as DayOrder })}
          />
        ) : null}
        <NativeSelect
          label={text('archetype')}
          value={choices.archetype ?? ''}
          data={[{ value: '', label: text('archetypeNone') }, ...kinds]}
          onChange={(event) =>
            onChange({
              archetype: event.currentTarget.value === '' ? undefined : (event.currentTarget.value as Archetype),
            })
          }
        />
      </div>
    </Section>
  );
}
