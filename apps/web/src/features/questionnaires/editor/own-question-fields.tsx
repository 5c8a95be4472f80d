import { APPLICABILITIES, LEVELS, MEASURES, nameOf, QUESTION_LIMITS } from '@firebreak/domain';
import type { Applicability, Measure, OwnQuestion } from '@firebreak/domain';
import { Select } from '@mantine/core';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import styles from './editor.module.css';
import { editorMessages } from './editor.messages';
import { PairedField } from './paired-field';

const WEIGHTS = [0, 1, 2, 3, 4, 5] as const;
const NO_WORDS = { en: '', 'zh-Hant': '' };

interface OwnQuestionFieldsProps {
  own: OwnQuestion;
  /** JSON pointer of the question. */
  pointer: string;
  faults: ReadonlySet<string>;
  onChange: (change: Partial<OwnQuestion>) => void;
}

/** Everything that is written of a question of one's own. */
export function OwnQuestionFields({ own, pointer, faults, onChange }: OwnQuestionFieldsProps) {
  const text = useMessages(editorMessages);
  const locale = useLocale();
  return (
    <div className={styles['fields']}>
      <div className={styles['choices']}>
        <Select<Measure>
          allowDeselect={false}
          label={text('measure')}
          data={MEASURES.map((value) => ({ value, label: nameOf('measure', value, locale) }))}
          value={own.measure}
          onChange={(measure) => (measure === null ? undefined : onChange({ measure }))}
        />
        <Select<Applicability>
          allowDeselect={false}
          label={text('appliesWhen')}
          data={APPLICABILITIES.map((value) => ({ value, label: text(`when_${value}`) }))}
          value={own.appliesWhen}
          onChange={(appliesWhen) => (appliesWhen === null ? undefined : onChange({ appliesWhen }))}
        />
        <Select
          allowDeselect={false}
          label={text('weight')}
          data={WEIGHTS.map((value) => ({ value: String(value), label: text(`weight_${value}`) }))}
          value={String(own.weight)}
          onChange={(weight) => onChange({ weight: Number(weight) })}
        />
      </div>
      <PairedField
        label={text('question')}
        pointer={`${pointer}/own/text`}
        value={own.text}
        maxLength={QUESTION_LIMITS.maxTextCharacters}
        faults={faults}
        rows={2}
        onChange={(value) => onChange({ text: value })}
      />
      <PairedField
        label={text('why')}
        pointer={`${pointer}/own/why`}
        value={own.why}
        maxLength={QUESTION_LIMITS.maxWhyCharacters}
        faults={faults}
        rows={3}
        onChange={(why) => onChange({ why })}
      />
      <p className={styles['hint']}>{text('levelHint')}</p>
      {LEVELS.map((level) => (
        <PairedField
          key={level}
          label={text('level', { level })}
          pointer={`${pointer}/own/options/${level}`}
          value={own.options[level] ?? NO_WORDS}
          maxLength={QUESTION_LIMITS.maxOptionCharacters}
          faults={faults}
          rows={2}
          onChange={(option) =>
            onChange({ options: LEVELS.map((at) => (at === level ? option : (own.options[at] ?? NO_WORDS))) })
          }
        />
      ))}
    </div>
  );
}
