import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages';
import type { Choice } from '../answers/answer-draft';
import type { AskedQuestion } from '../answers/answer-entry';
import { isMeant } from './key-scope';
import { questionMessages } from '../pages/question.messages';
import styles from './choice-cards.module.css';

interface ChoiceCardsProps {
  question: AskedQuestion;
  /** Of the first level, for whoever points at the answer. */
  id: string;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
  /** The field for the reason, shown while "not applicable" is chosen. */
  reason: ReactNode;
}

/** The five levels, "we don't know" and, where it can be, "not applicable" as one group of radio buttons. */
export function ChoiceCards({ question, id, choice, onChoose, reason }: ChoiceCardsProps) {
  const text = useMessages(questionMessages);
  const group = useRef<HTMLDivElement>(null);
  useLevelKeys(group);
  const card = (value: Choice, label: string, hint?: string, key?: string): ReactNode => (
    <label className={styles['card']} key={value}>
      <input
        type="radio"
        name={question.id}
        id={value === question.options[0]?.level ? id : undefined}
        value={value}
        checked={choice === value}
        onChange={() => onChoose(value)}
        onClick={() => {
          // What is marked already and not saved is chosen by pressing it again.
          if (choice === value) onChoose(value);
        }}
      />
      <span>
        {label}
        {hint ? <span className={styles['hint']}>{hint}</span> : null}
      </span>
      {key ? (
        <kbd className={styles['key']} aria-hidden="true">
          {key}
        </kbd>
      ) : null}
    </label>
  );
  return (
    <div className={styles['cards']} ref={group}>
      {question.options.map((option, index) => card(option.level, option.text, undefined, String(index + 1)))}
      <p className={styles['or']}>{text('or')}</p>
      {card('unknown', text('unknown'), text('unknownHint'))}
      {question.appliesWhen === 'always' ? null : card('not_applicable', text('notApplicable'))}
      {choice === 'not_applicable' ? <div className={styles['reveal']}>{reason}</div> : null}
    </div>
  );
}

/** The keys 1 to 5 choose a level wherever the focus is, except where somebody types or several questions are shown. */
function useLevelKeys(group: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const choose = (event: KeyboardEvent): void => {
      if (!isMeant(group.current)) return;
      const isTyping = event.target instanceof Element && event.target.matches('textarea, input:not([type=radio])');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[1-5]$/.test(event.key)) return;
      const radio = group.current?.querySelectorAll('input')[Number(event.key) - 1];
      radio?.click();
      radio?.focus();
    };
    document.addEventListener('keydown', choose);
    return () => document.removeEventListener('keydown', choose);
  }, [group]);
}
