import { LIBRARY_QUESTIONS, MEASURES, nameOf } from '@firebreak/domain';
import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import styles from './editor.module.css';
import { editorMessages } from './editor.messages';

interface LibraryDialogProps {
  /** Keys of the questions that are in the questionnaire. */
  present: ReadonlySet<string>;
  onTake: (keys: ReadonlySet<string>) => void;
  onClose: () => void;
}

/** Chooses questions of the library by measure. */
export function LibraryDialog({ present, onTake, onClose }: LibraryDialogProps) {
  const text = useMessages(editorMessages);
  const locale = useLocale();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const search = wanted.trim().toLowerCase();
  const found = LIBRARY_QUESTIONS.filter(
    (question) => question.text[locale].toLowerCase().includes(search) || question.key.toLowerCase().includes(search),
  );
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={text('pickTitle')}
      closeButtonProps={{ 'aria-label': text('cancel') }}
    >
      <TextInput
        data-autofocus
        type="search"
        label={text('find')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {found.length === 0 ? <p>{text('nothingFound')}</p> : null}
      <div className={styles['picks']}>
        {MEASURES.map((measure) => {
          const questions = found.filter((question) => question.measure === measure);
          return questions.length === 0 ? null : (
            <fieldset key={measure}>
              <legend>{nameOf('measure', measure, locale)}</legend>
              {questions.map(({ key, text: said }) => (
                <Checkbox
                  key={key}
                  label={said[locale]}
                  description={present.has(key) ? text('present') : undefined}
                  checked={present.has(key) || chosen.has(key)}
                  disabled={present.has(key)}
                  onChange={() => toggle(key)}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
      <div className={styles['actions']}>
        <Button variant="default" onClick={onClose}>
          {text('cancel')}
        </Button>
        <Button disabled={chosen.size === 0} onClick={() => onTake(chosen)}>
          {text('take', { count: chosen.size })}
        </Button>
      </div>
    </Modal>
  );
}
