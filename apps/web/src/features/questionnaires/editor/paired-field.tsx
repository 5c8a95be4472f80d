import { LOCALES } from '@firebreak/domain';
import type { LocalizedText } from '@firebreak/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages';
import { DOT } from '../../../lib/dot';
import styles from './editor.module.css';
import { editorMessages } from './editor.messages';

interface PairedFieldProps {
  label: string;
  /** JSON pointer of the text, under which faults find it. */
  pointer: string;
  value: LocalizedText;
  maxLength: number;
  /** Pointers at which something is missing, once publishing was tried. */
  faults: ReadonlySet<string>;
  rows?: number;
  onChange: (value: LocalizedText) => void;
}

/** One text in both languages, side by side. */
export function PairedField({ label, pointer, value, maxLength, faults, rows, onChange }: PairedFieldProps) {
  const text = useMessages(editorMessages);
  return (
    <div className={styles['pair']}>
      {LOCALES.map((locale) => {
        const language = text(`language_${locale}`);
        const at = `${pointer}/${locale}`;
        const shared = {
          id: fieldId(at),
          lang: locale,
          label: `${label}${DOT}${language}`,
          maxLength,
          value: value[locale],
          error: faults.has(at) ? text('fieldMissing') : faults.has(pointer) ? text('fieldRepeated') : undefined,
        };
        // A text of one line: a line break would be refused.
        const write = (typed: string) => onChange({ ...value, [locale]: typed.replaceAll(/\s*\n\s*/g, ' ') });
        return rows === undefined ? (
          <TextInput key={locale} {...shared} onChange={(event) => write(event.currentTarget.value)} />
        ) : (
          <Textarea key={locale} {...shared} rows={rows} onChange={(event) => write(event.currentTarget.value)} />
        );
      })}
    </div>
  );
}

/** The id of the field that a fault points at. */
export function fieldId(pointer: string): string {
  return `at${pointer.replaceAll('/', '-')}`;
}
