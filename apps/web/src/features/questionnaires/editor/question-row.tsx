import { definedQuestion } from '@firebreak/domain';
import type { OwnQuestion, TemplateQuestion } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { DOT } from '../../../lib/dot';
import { sentences } from '../../../i18n/joining';
import styles from './editor.module.css';
import { editorMessages } from './editor.messages';
import { OwnQuestionFields } from './own-question-fields';

/** What can be done with a question. */
export interface QuestionActions {
  readonly change: (key: string, change: Partial<OwnQuestion>) => void;
  readonly makeOwn: (key: string) => void;
  readonly remove: (key: string) => void;
  /** Puts the first one into the place of the second. */
  readonly move: (key: string, target: string) => void;
  readonly open: (key: string | null) => void;
}

interface QuestionRowProps {
  question: TemplateQuestion;
  pointer: string;
  isOpen: boolean;
  /** Its neighbours in the same measure. */
  before: string | undefined;
  after: string | undefined;
  faults: ReadonlySet<string>;
  actions: QuestionActions;
}

const DRAGGED = 'text/x-firebreak-question';

/** One question in the list: its words, its place, and open what can be written of it. */
export function QuestionRow({ question, pointer, isOpen, before, after, faults, actions }: QuestionRowProps) {
  const text = useMessages(editorMessages);
  const locale = useLocale();
  const [isOver, setOver] = useState(false);
  const { key, own } = question;
  const { text: said, why, options, appliesWhen } = definedQuestion(question);
  const words = said[locale].trim() === '' ? text('untitled') : said[locale];
  const hasFault = [...faults].some((fault) => fault.startsWith(`${pointer}/`));
  return (
    <li
      className={styles['row']}
      data-over={isOver || undefined}
      data-faulty={hasFault || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        actions.move(event.dataTransfer.getData(DRAGGED), key);
      }}
    >
      <div className={styles['line']}>
        <span
          className={styles['grip']}
          draggable
          aria-hidden="true"
          title={text('drag')}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData(DRAGGED, key);
          }}
        >
          ⠿
        </span>
        <button
          type="button"
          className={styles['words']}
          aria-expanded={isOpen}
          onClick={() => actions.open(isOpen ? null : key)}
        >
          <span>{words}</span>
          <span className={styles['facts']}>
            {text(own === null ? 'library' : 'own')}
            {appliesWhen === 'always' ? '' : `${DOT}${text(`when_${appliesWhen}`)}`}
            {own === null ? '' : `${DOT}${text('weight')} ${own.weight}`}
          </span>
        </button>
        <span className={styles['tools']}>
          <Tool label={text('up', { question: words })} target={before} onMove={(to) => actions.move(key, to)}>
            ↑
          </Tool>
          <Tool label={text('down', { question: words })} target={after} onMove={(to) => actions.move(key, to)}>
            ↓
          </Tool>
          <button type="button" aria-label={text('remove', { question: words })} onClick={() => actions.remove(key)}>
            ×
          </button>
        </span>
      </div>
      {isOpen && own !== null ? (
        <OwnQuestionFields
          own={own}
          pointer={pointer}
          faults={faults}
          onChange={(change) => actions.change(key, change)}
        />
      ) : null}
      {isOpen && own === null ? (
        <div className={styles['fixed']}>
          <p>{why[locale]}</p>
          <ol>
            {options.map((option) => (
              <li key={option.level}>
                <span>{option.level}</span>
                {option.text[locale]}
              </li>
            ))}
          </ol>
          <p className={styles['hint']}>{sentences(locale, text('fixedWords'), text('weightLibrary'))}</p>
          <Button variant="default" size="xs" onClick={() => actions.makeOwn(key)}>
            {text('makeOwn')}
          </Button>
          <p className={styles['hint']}>{text('makeOwnHint')}</p>
        </div>
      ) : null}
    </li>
  );
}

interface ToolProps {
  label: string;
  /** The question whose place it takes; nothing at the end of the list. */
  target: string | undefined;
  onMove: (target: string) => void;
  children: string;
}

/** Moves by keyboard; it stays in focus at the end of the list, so that nobody loses their place. */
function Tool({ label, target, onMove, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={target === undefined}
      onClick={() => (target === undefined ? undefined : onMove(target))}
    >
      {children}
    </button>
  );
}
